import { formatAddress } from './model/area';
import type { Actor, ChangeBy } from './model/changes';
import type { EventEntry } from './protocol/wire';

/** Numbers that the client gives to events. */
export const eventTypes = { worksheetChanged: 10 } as const;

const eventCategory = 65_536;

/** The message that tells a client of changed cells, as seen by that client's user. */
export function worksheetChanged(
  change: Extract<ChangeBy, { kind: 'cells' }>,
  receiver: Actor,
  targetId: string,
): EventEntry {
  const { actor, sheet, area } = change;
  const isOwn = actor.client !== null && actor.client === receiver.client;
  const message = {
    changeType: 'RangeEdited',
    source: actor.user === receiver.user ? 'Local' : 'Remote',
    worksheetId: sheet.id,
    address: formatAddress(area),
    triggerSource: isOwn ? 'ThisLocalAddin' : 'Unknown',
    shiftDirection: 'None',
  };
  return [
    eventCategory,
    eventTypes.worksheetChanged,
    targetId,
    JSON.stringify(message),
    0,
    message.source === 'Remote',
  ];
}
