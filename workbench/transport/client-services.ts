import { actionTypes, pathTypes } from '../host/protocol/wire';
import type { RequestBody, ResponseBody } from '../host/protocol/wire';

/** The methods of a service, by their name on the wire. */
export type ClientService = Readonly<Record<string, (args: readonly unknown[]) => unknown>>;

/** Services by their full name. */
export type ClientServices = Readonly<Record<string, ClientService>>;

/**
 * Answers a request to one of these services. They concern the client's functions, commands and pane,
 * not the workbook. Null for any other request.
 */
export function answerService(services: ClientServices, body: string): ResponseBody | null {
  // This avoids parsing a request of megabytes, which is never for a service.
  const mentioned = Object.entries(services).filter(([name]) => body.includes(name));
  if (mentioned.length === 0) return null;
  const { ObjectPaths, Actions } = JSON.parse(body) as RequestBody;
  const named = Object.values(ObjectPaths).find(
    ({ ObjectPathType }) => ObjectPathType === pathTypes.service,
  )?.Name;
  const found = mentioned.find(([name]) => name === named);
  if (!found) return null;
  const [, service] = found;
  const Results = Actions.map(({ Id, ActionType, Name, ArgumentInfo }) => {
    if (ActionType !== actionTypes.method) return { ActionId: Id, Value: {} };
    const method = service[Name];
    if (!method) throw new Error(`simulator: ${found[0]} has no ${Name}`);
    return { ActionId: Id, Value: method(ArgumentInfo?.Arguments ?? []) ?? null };
  });
  return { Results };
}
