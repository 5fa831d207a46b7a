import { readFileSync } from 'node:fs';
import { elementsOf } from './manifest-elements';
import { summaryOf, type ManifestSummary } from './manifest-summary';

/**
 * Reads the manifest file once more with Microsoft's `office-addin-manifest`, whose XML parser is
 * not ours, and compares. One sentence a disagreement; none when both readers agree.
 *
 * The package takes half a second to load, so it is imported here and not at the top. Version 3
 * sends no usage data, and reading a manifest needs no network.
 */
export async function secondReaderFaults(path: string): Promise<readonly string[]> {
  const microsoft = await import('office-addin-manifest');
  let info;
  try {
    info = await microsoft.OfficeAddinManifest.readManifestFile(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [`Microsoft's reader cannot read the manifest: ${reason.replace(/\s+/g, ' ').trim()}`];
  }
  // appDomains is left out: the package reads only the first domain of the list
  const second: ManifestSummary = {
    type: info.officeAppType,
    id: info.id,
    alternateId: info.alternateId,
    version: info.version,
    provider: info.providerName,
    defaultLocale: info.defaultLocale,
    displayName: info.displayName,
    description: info.description,
    icon: info.iconUrl,
    highResolutionIcon: info.highResolutionIconUrl,
    support: info.supportUrl,
    hosts: info.hosts ?? [],
    sourceLocation: info.defaultSettings?.sourceLocation,
    permissions: info.permissions,
  };
  const apps = microsoft.getOfficeAppsForManifestHosts([...second.hosts]);
  const type = microsoft.getAddInTypeForManifestOfficeAppType(second.type ?? '');
  return [
    ...disagreements(summaryOf(elementsOf(readFileSync(path, 'utf8'))), second),
    ...(apps.includes(microsoft.OfficeApp.Excel)
      ? []
      : ["Microsoft's reader does not find Excel among the hosts"]),
    ...(type === microsoft.AddInType.TaskPane
      ? []
      : ["Microsoft's reader does not find an add-in with a task pane"]),
  ];
}

/** What each part of the summary is in the manifest. */
const parts: Readonly<Record<keyof ManifestSummary, string>> = {
  type: 'The type of OfficeApp',
  id: 'Id',
  alternateId: 'AlternateId',
  version: 'Version',
  provider: 'ProviderName',
  defaultLocale: 'DefaultLocale',
  displayName: 'DisplayName',
  description: 'Description',
  icon: 'IconUrl',
  highResolutionIcon: 'HighResolutionIconUrl',
  support: 'SupportUrl',
  hosts: 'Hosts',
  sourceLocation: 'The SourceLocation of DefaultSettings',
  permissions: 'Permissions',
};

function disagreements(first: ManifestSummary, second: ManifestSummary): string[] {
  return (Object.keys(parts) as (keyof ManifestSummary)[]).flatMap((part) => {
    // as JSON, because an element with attributes comes from the second reader as an object
    const [ours, theirs] = [first[part], second[part]].map((value) => JSON.stringify(value));
    return ours === theirs
      ? []
      : [`${parts[part]}: we read ${ours ?? 'nothing'}, Microsoft's reader ${theirs ?? 'nothing'}`];
  });
}
