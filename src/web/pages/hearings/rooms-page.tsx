import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { equipmentWords } from "../../../modules/hearings/choices.ts";
import type { RoomView } from "../../../modules/hearings/contract.ts";
import { callCases, callHearings } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { useCommands } from "../../ui/command.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { ErrorSummary, Loading, Refusal } from "../../ui/error-summary.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { useHolds, useMe } from "../../ui/me.ts";
import { EquipmentFields, equipmentIn } from "./equipment-fields.tsx";
import { useRooms } from "./room-field.tsx";
import { roomsText as text } from "./rooms-text.ts";

/** An office's hearing rooms: which there are, a new one, and one that is not used any more. */
export function RoomsPage() {
  const say = useSay();
  const language = useLanguage();
  const me = useMe();
  const { of, go } = useListPlace();
  const offices = useQuery(callCases.query(language, "GET /offices"));
  useTitle(say(text.title));
  if (me === undefined || offices.data === undefined)
    return offices.isError ? <ErrorSummary error={offices.error} /> : <Loading />;
  const own = me.roles.find((one) => one.officeId !== null)?.officeId;
  const officeId = (of("office") || own || offices.data.items[0]?.id) ?? "";
  return (
    <>
      <h1>{say(text.title)}</h1>
      <SelectField
        label={say(text.office)}
        value={officeId}
        onChange={(event) => go({ office: event.currentTarget.value })}
        options={offices.data.items.map((one) => [one.id, one.name[language]])}
      />
      <RoomsOf officeId={officeId} />
    </>
  );
}

function RoomsOf({ officeId }: { readonly officeId: string }) {
  const mayKeep = useHolds("scheduling-officer");
  const rooms = useRooms(officeId);
  const [closing, setClosing] = useState<RoomView | null>(null);
  const [equipping, setEquipping] = useState<RoomView | null>(null);
  const close = useCommands<RoomView>({ renews: useRoomKeys() });
  return (
    <>
      <Refusal of={close.refusal} />
      {rooms.isError ? <ErrorSummary error={rooms.error} /> : null}
      {rooms.data === undefined ? (
        <Loading />
      ) : (
        <RoomTable
          rooms={rooms.data.items}
          onClose={mayKeep ? setClosing : null}
          onEquip={mayKeep ? setEquipping : null}
        />
      )}
      {equipping === null ? null : <EquipForm key={equipping.id} room={equipping} onClose={() => setEquipping(null)} />}
      {mayKeep ? <OpenForm officeId={officeId} /> : null}
      {closing === null ? null : (
        <ConfirmClosing
          room={closing}
          onClose={() => setClosing(null)}
          onConfirm={(act) => {
            setClosing(null);
            void close.run(act);
          }}
        />
      )}
    </>
  );
}

function useRoomKeys() {
  return [callHearings.key(useLanguage(), "GET /rooms")];
}

function EquipForm({ room, onClose }: { readonly room: RoomView; readonly onClose: () => void }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Form
      className="card"
      title={say(text.equipTitle, { name: room.name })}
      level={2}
      send={callHearings.send(language, "PUT /rooms/:roomId/equipment", { params: { roomId: room.id } })}
      body={(typed) => ({ equipment: equipmentIn(typed) })}
      action={say(text.equip)}
      onClose={onClose}
      onDone={onClose}
      tell={say(text.equipped, { name: room.name })}
      renews={useRoomKeys()}
    >
      <p>{say(text.equipLead)}</p>
      <EquipmentFields legend={say(text.has)} chosen={room.equipment} />
    </Form>
  );
}

function OpenForm({ officeId }: { readonly officeId: string }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Form
      send={callHearings.send(language, "POST /rooms")}
      fields={{
        officeId: { kind: "value", value: officeId },
        name: { kind: "text", label: say(text.name), hint: say(text.nameHint), maxLength: 80, required: true },
      }}
      title={say(text.open)}
      action={say(text.open)}
      tell={(room) => (room.officeId === officeId ? say(text.opened, { name: room.name }) : null)}
      renews={useRoomKeys()}
    />
  );
}

function ConfirmClosing({
  room,
  onClose,
  onConfirm,
}: {
  readonly room: RoomView;
  readonly onClose: () => void;
  readonly onConfirm: (act: Parameters<ReturnType<typeof useCommands<RoomView>>["run"]>[0]) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const act = {
    send: callHearings.send(language, "POST /rooms/:roomId/close", { params: { roomId: room.id } }),
    tell: say(text.closed, { name: room.name }),
  };
  return (
    <Confirm
      title={say(text.closeTitle, { name: room.name })}
      action={say(text.close)}
      onClose={onClose}
      onConfirm={() => onConfirm(act)}
    >
      <p>{say(text.closeLead)}</p>
    </Confirm>
  );
}

function RoomTable({
  rooms,
  onClose,
  onEquip,
}: {
  readonly rooms: readonly RoomView[];
  readonly onClose: ((room: RoomView) => void) | null;
  readonly onEquip: ((room: RoomView) => void) | null;
}) {
  const say = useSay();
  const language = useLanguage();
  if (rooms.length === 0) return <p>{say(text.none)}</p>;
  return (
    <DataTable
      caption={say(text.title)}
      isHeaded
      rows={rooms}
      rowKey={(room) => room.id}
      columns={[
        { name: text.name, cell: (room) => room.name },
        {
          name: text.has,
          cell: (room) => (
            <>
              {equipmentWords(room.equipment)[language] || say(text.hasNotTold)}
              {onEquip === null || room.closedAt !== null ? null : (
                <div className="buttons">
                  <button type="button" className="second" onClick={() => onEquip(room)}>
                    {say(text.equip)}
                    <span className="unseen"> {room.name}</span>
                  </button>
                </div>
              )}
            </>
          ),
        },
        {
          name: text.state,
          cell: (room) => {
            if (room.closedAt !== null) return say(text.isClosed);
            if (onClose === null) return say(text.isOpen);
            return (
              <button type="button" className="second" onClick={() => onClose(room)}>
                {say(text.close)}
                <span className="unseen"> {room.name}</span>
              </button>
            );
          },
        },
      ]}
    />
  );
}
