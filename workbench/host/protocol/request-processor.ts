import type { BoundObject } from './bound-object';
import { HostError } from './host-error';
import type { ObjectPaths } from './object-paths';
import { runQuery } from './query';
import { actionTypes } from './wire';
import type { Action, ActionResult, RequestBody, ResponseBody } from './wire';
import type { ClientSession, Ref } from './class-table';

/** What the processor needs of the client's session. */
export interface ProcessorSession extends ClientSession {
  referenceId(ref: Ref): string | undefined;
}

/**
 * Runs the actions of a request in order. The first action that fails ends the request. Earlier actions
 * stay done, later ones are not tried, and the answer names the failed action.
 */
export function processRequest(
  body: RequestBody,
  paths: ObjectPaths,
  session: ProcessorSession,
): ResponseBody {
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, ...runAction(action, paths, session) });
      if (action.ActionType === actionTypes.trace) traces.push(action.Id);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return {
        Results: results,
        TraceIds: traces,
        Error: {
          Code: error.code,
          Message: error.message,
          Location: error.location,
          ActionIndex: index,
          HttpStatusCode: error.httpStatus,
        },
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

function runAction(
  action: Action,
  paths: ObjectPaths,
  session: ProcessorSession,
): { readonly Value?: unknown } {
  if (action.ActionType === actionTypes.trace) return {};
  const object = paths.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case actionTypes.instantiate:
      return { Value: object && identityOf(object, session) };
    case actionTypes.query:
      if (!object) return { Value: null };
      return {
        Value: { ...identityOf(object, session), ...runQuery(object, action.QueryInfo ?? {}) },
      };
    case actionTypes.method:
      return callMethod(object, action, paths, session);
    case actionTypes.setProperty:
      if (!object) throw new HostError('InvalidObjectPath');
      object.set(action.Name, paths.args(action.ArgumentInfo)[0]);
      return {};
    default:
      throw new HostError(
        'ApiNotFound',
        `simulator: action type ${String(action.ActionType)} is not simulated`,
      );
  }
}

function callMethod(
  object: BoundObject | null,
  action: Action,
  paths: ObjectPaths,
  session: ProcessorSession,
): { readonly Value?: unknown } {
  if (!object) return { Value: { _IsNull: true } };
  if (action.Name === '_KeepReference') {
    session.keepReference(object.ref);
    return {};
  }
  const value = object.call(action.Name, paths.args(action.ArgumentInfo));
  return value === undefined ? {} : { Value: value };
}

function identityOf(object: BoundObject, session: ProcessorSession): object {
  const reference = session.referenceId(object.ref);
  return { ...object.identity, ...(reference !== undefined && { _ReferenceId: reference }) };
}
