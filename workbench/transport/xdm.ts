/**
 * The envelope of messages between a page of an add-in and its host: JSON text in both directions.
 * The names and numbers are the client's.
 */
interface Envelope {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

const messageTypes = { request: 0, response: 1 } as const;
const responseTypes = { answer: 0, event: 1 } as const;

/** The kinds of requests: a call, or the start or end of a registration for an event. */
export const actionKinds = ['call', 'registerEvent', 'unregisterEvent'] as const;

/** The status of an answer. -2 means a failure of the host. */
export const errorCodes = { none: 0, failed: -2 } as const;

export interface XdmRequest {
  readonly kind: (typeof actionKinds)[number];
  /** The method or event. */
  readonly name: string;
  readonly conversationId: string;
  readonly correlationId: number;
  readonly data: unknown;
}

/** The request in a message. Null for any other message. */
export function readRequest(message: unknown): XdmRequest | null {
  if (typeof message !== 'string' || !message.includes('_messageType')) return null;
  let envelope: Partial<Envelope>;
  try {
    envelope = JSON.parse(message) as Partial<Envelope>;
  } catch {
    return null;
  }
  const { _actionName: name, _conversationId: conversationId } = envelope;
  const kind = actionKinds[envelope._actionType ?? -1];
  if (envelope._messageType !== messageTypes.request || kind === undefined) return null;
  if (name === undefined || conversationId === undefined) return null;
  const correlationId = envelope._correlationId ?? 0;
  return { kind, name, conversationId, correlationId, data: envelope._data };
}

/** The answer to a request. */
export function answerTo(
  request: XdmRequest,
  origin: string,
  data: unknown,
  errorCode: number = errorCodes.none,
): string {
  return response(request.conversationId, origin, {
    _actionName: request.name,
    _correlationId: request.correlationId,
    _responseType: responseTypes.answer,
    _errorCode: errorCode,
    _data: data,
  });
}

/** The message with an event for which the client is registered. */
export function eventMessage(
  conversationId: string,
  origin: string,
  name: string,
  data: unknown,
): string {
  return response(conversationId, origin, {
    _actionName: name,
    _correlationId: -1,
    _responseType: responseTypes.event,
    _errorCode: errorCodes.none,
    _data: data,
  });
}

function response(conversationId: string, origin: string, content: object): string {
  return JSON.stringify({
    _messageType: messageTypes.response,
    _conversationId: conversationId,
    _origin: origin,
    _serializerVersion: 1,
    ...content,
  });
}
