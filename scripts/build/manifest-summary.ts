import type { Element } from './manifest-elements';

/** The main values of a manifest; undefined if the manifest does not have them. */
export interface ManifestSummary {
  /** `TaskPaneApp`, `ContentApp` or `MailApp`. */
  readonly type: string | undefined;
  readonly id: string | undefined;
  readonly alternateId: string | undefined;
  readonly version: string | undefined;
  readonly provider: string | undefined;
  readonly defaultLocale: string | undefined;
  readonly displayName: string | undefined;
  readonly description: string | undefined;
  readonly icon: string | undefined;
  readonly highResolutionIcon: string | undefined;
  readonly support: string | undefined;
  /** Names such as `Workbook`. */
  readonly hosts: readonly string[];
  /** The page that opens where a host does not know the version overrides. */
  readonly sourceLocation: string | undefined;
  readonly permissions: string | undefined;
}

/**
 * Reads the summary from the direct children of the root. Elements of the same name exist deeper
 * in the manifest with another meaning, such as `Description`.
 */
export function summaryOf(elements: readonly Element[]): ManifestSummary {
  const root = elements.find(({ name }) => name === 'OfficeApp');
  const child = (parent: Element | undefined, wanted: string) =>
    parent?.children.find(({ name }) => name === wanted);
  const text = (name: string) => child(root, name)?.text;
  const value = (name: string) => child(root, name)?.attributes['DefaultValue'];
  return {
    type: root?.attributes['type'],
    id: text('Id'),
    alternateId: text('AlternateId'),
    version: text('Version'),
    provider: text('ProviderName'),
    defaultLocale: text('DefaultLocale'),
    displayName: value('DisplayName'),
    description: value('Description'),
    icon: value('IconUrl'),
    highResolutionIcon: value('HighResolutionIconUrl'),
    support: value('SupportUrl'),
    hosts: (child(root, 'Hosts')?.children ?? []).map(({ attributes }) => attributes['Name'] ?? ''),
    sourceLocation: child(child(root, 'DefaultSettings'), 'SourceLocation')?.attributes[
      'DefaultValue'
    ],
    permissions: text('Permissions'),
  };
}
