import { requirementSets } from '../host/requirement-sets';

/** A page and its host. */
export interface ConversationPlace {
  /** Unique within a tab, because the client stores data in the tab's session storage. */
  readonly conversationId: string;
  readonly controlId: string;
  /** Origin of the page that is the host, such as `https://localhost:3000`. */
  readonly hostOrigin: string;
}

/** The runtimes of the page: a shared one (1), and one for custom functions (2). */
const runtimeFlags = 3;

const excelOnTheWeb = 16;
const clientModes = { readOnly: 0, readWrite: 1 } as const;
const shownAsTaskPane = 2;

/** The name of a frame. The client finds its host in it. The name survives a reload of the frame. */
export function frameName({ conversationId, controlId, hostOrigin }: ConversationPlace): string {
  return JSON.stringify({
    baseFrameName: conversationId,
    hostInfo: `Excel|Web|16.00|en-US|${conversationId}|||${String(runtimeFlags)}`,
    xdmInfo: `${conversationId}|${controlId}|${hostOrigin}`,
    serializerVersion: 1,
    flights: '[]',
  });
}

/** The host's answer to the client's first request. The client needs all of these values. */
export function appContext(
  { conversationId, controlId, hostOrigin }: ConversationPlace,
  isReadOnly: boolean,
  settings: readonly (readonly [name: string, json: string])[],
): object {
  return {
    _id: controlId,
    _appName: excelOnTheWeb,
    _appVersion: '16.00',
    _appMinorVersion: 0,
    _appUILocale: 'en-US',
    _dataLocale: 'en-US',
    _docUrl: `${hostOrigin}/Book1.xlsx`,
    _clientMode: isReadOnly ? clientModes.readOnly : clientModes.readWrite,
    _settings: settings,
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: conversationId,
    _appInstanceId: controlId,
    _hostFullVersion: '16.0.0.0',
    _appDomains: [],
    _featureGates: {},
    _requirementMatrix: JSON.stringify(requirementSets),
    _initialDisplayMode: shownAsTaskPane,
  };
}
