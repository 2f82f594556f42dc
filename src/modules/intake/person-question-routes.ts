import { Type } from "typebox";
import { defineRoute } from "../../platform/http/route.ts";
import { answerPersonQuestion } from "./commands/answer-person-question.ts";
import { PersonAnswerSchema, PersonQuestionSchema } from "./contract.ts";
import { viewPersonQuestion } from "./queries/view-person-question.ts";

const byQuestion = Type.Object({ questionId: Type.String({ maxLength: 40 }) });

export const personQuestionRoutes = [
  defineRoute({
    method: "GET",
    path: "/api/v1/person-questions/:questionId",
    action: "person-question.view",
    summary: { en: "Two persons who may be one, side by side", fr: "Deux personnes qui n’en sont peut-être qu’une" },
    params: byQuestion,
    response: PersonQuestionSchema,
    handle: ({ params, transact }) => transact((tx) => viewPersonQuestion(tx, params.questionId)),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/person-questions/:questionId/answer",
    action: "person-question.answer",
    summary: { en: "Say whether two persons are one", fr: "Indiquer si deux personnes n’en sont qu’une" },
    params: byQuestion,
    body: PersonAnswerSchema,
    response: PersonQuestionSchema,
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await answerPersonQuestion(tx, params.questionId, { answer: body.answer, words: body.words ?? "" });
        return viewPersonQuestion(tx, params.questionId);
      }),
  }),
];
