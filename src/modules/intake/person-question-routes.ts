import { handle } from "../../platform/http/route.ts";
import { answerPersonQuestion } from "./commands/answer-person-question.ts";
import { intakeEndpoints } from "./endpoints.ts";
import { viewPersonQuestion } from "./queries/view-person-question.ts";

export const personQuestionRoutes = [
  handle(intakeEndpoints["GET /person-questions/:questionId"], {
    action: "person-question.view",
    summary: { en: "Two persons who may be one, side by side", fr: "Deux personnes qui n’en sont peut-être qu’une" },
    handle: ({ params, readOnly }) => readOnly((tx) => viewPersonQuestion(tx, params.questionId)),
  }),
  handle(intakeEndpoints["POST /person-questions/:questionId/answer"], {
    action: "person-question.answer",
    summary: { en: "Say whether two persons are one", fr: "Indiquer si deux personnes n’en sont qu’une" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await answerPersonQuestion(tx, params.questionId, { answer: body.answer, words: body.words ?? "" });
        return viewPersonQuestion(tx, params.questionId);
      }),
  }),
];
