import { elementsOf, type Element } from './manifest-elements';
import { summaryOf } from './manifest-summary';

/** Requirement set to its minimum version, such as `{ ExcelApi: '1.13' }`. */
export type RequirementSets = Readonly<Record<string, string>>;

export interface ManifestSite {
  /** The address of the site. Every address in the manifest must be below it. */
  readonly baseUrl: string;
  /** Size in pixels of the image at a path below the base URL; null if there is none. */
  imageSize(path: string): { readonly width: number; readonly height: number } | null;
  /** Whether the site has a file at this path below the base URL. */
  hasFile(path: string): boolean;
  /** The requirement sets that the sources use without a check that the host supports them. */
  readonly usedSets: RequirementSets;
}

/**
 * Checks what a schema does not: addresses, references, icons, the add-in's id, the requirement sets.
 * Returns one sentence for each fault.
 */
export function manifestFaults(manifest: string, site: ManifestSite): readonly string[] {
  const elements = elementsOf(manifest);
  const { id = '', version = '' } = summaryOf(elements);
  return [
    ...idFaults(id),
    ...versionFaults(version),
    ...addressFaults(elements, site),
    ...referenceFaults(elements),
    ...iconFaults(elements, site),
    ...runtimeFaults(elements),
    ...setFaults(elements, site.usedSets),
  ];
}

/** The requirement sets that a manifest declares. */
export function declaredSets(manifest: string): RequirementSets {
  return setsOf(elementsOf(manifest));
}

const exampleIds = [/^0{8}-0{4}-0{4}-0{4}-0{12}$/, /^(.)\1{7}-/, /^12345678-/, /^05c2e1c9-/i];

function idFaults(id: string): string[] {
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)) {
    return [`Id "${id}" is not a lower-case GUID`];
  }
  return exampleIds.some((example) => example.test(id))
    ? [`Id "${id}" is copied from an example`]
    : [];
}

function versionFaults(version: string): string[] {
  return /^\d+\.\d+\.\d+\.\d+$/.test(version) ? [] : [`Version "${version}" is not a.b.c.d`];
}

function addressFaults(elements: readonly Element[], site: ManifestSite): string[] {
  return addresses(elements).flatMap(({ element, address }) => {
    const where = `${element.name} ${element.attributes['id'] ?? ''}`.trim();
    if (!address.startsWith('https://')) return [`${where}: ${address} is not https`];
    if (!address.startsWith(site.baseUrl)) return [`${where}: ${address} is not on this site`];
    const path = address.slice(site.baseUrl.length);
    return site.hasFile(path) ? [] : [`${where}: the site has no ${path}`];
  });
}

/** The elements whose value is an address. Other elements may mention one in their text. */
function addresses(elements: readonly Element[]): { element: Element; address: string }[] {
  const kinds = [
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'SourceLocation',
    'Image',
    'Url',
  ];
  return elements.flatMap((element) => {
    const address = element.attributes['DefaultValue'];
    return kinds.includes(element.name) && address !== undefined ? [{ element, address }] : [];
  });
}

/** The kinds of resource that an element's resid may refer to. */
const references: Readonly<Record<string, readonly string[]>> = {
  Image: ['Image'],
  SourceLocation: ['Url'],
  LearnMoreUrl: ['Url'],
  FunctionFile: ['Url'],
  Runtime: ['Url'],
  Label: ['String'],
  Title: ['String'],
  Description: ['String'],
  Namespace: ['String'],
};

function referenceFaults(elements: readonly Element[]): string[] {
  const kinds = new Map<string, string>();
  const faults: string[] = [];
  for (const { name, attributes } of elements) {
    const id = attributes['id'];
    if (id === undefined || !['Image', 'Url', 'String'].includes(name)) continue;
    if (kinds.has(id)) faults.push(`Resource id ${id} is defined twice`);
    if (id.length > 32) faults.push(`Resource id ${id} is longer than 32 characters`);
    kinds.set(id, name);
  }
  const used = new Set<string>();
  for (const { name, attributes } of elements) {
    const resid = attributes['resid'];
    if (resid === undefined) continue;
    used.add(resid);
    const kind = kinds.get(resid);
    if (resid.length > 32) faults.push(`resid ${resid} is longer than 32 characters`);
    if (kind === undefined) faults.push(`${name}: resid ${resid} refers to no resource`);
    else if (!(references[name] ?? []).includes(kind)) {
      faults.push(`${name}: resid ${resid} refers to a ${kind}, which is not allowed there`);
    }
  }
  for (const id of kinds.keys()) if (!used.has(id)) faults.push(`Resource ${id} is never used`);
  for (const list of elements.filter((element) => element.name === 'ShortStrings')) {
    for (const { attributes } of list.children) {
      if ((attributes['DefaultValue'] ?? '').length > 125) {
        faults.push(`Short string ${attributes['id'] ?? ''} is longer than 125 characters`);
      }
    }
  }
  return faults;
}

function iconFaults(elements: readonly Element[], site: ManifestSite): string[] {
  const addressOf = new Map(
    elements
      .filter((element) => element.name === 'Image' && element.attributes['id'] !== undefined)
      .map(({ attributes }) => [attributes['id'] ?? '', attributes['DefaultValue'] ?? '']),
  );
  const wanted = elements.flatMap(({ name, attributes }) => {
    if (name === 'IconUrl') return [{ address: attributes['DefaultValue'] ?? '', size: 32 }];
    if (name === 'HighResolutionIconUrl') {
      return [{ address: attributes['DefaultValue'] ?? '', size: 64 }];
    }
    const { size, resid } = attributes;
    if (name !== 'Image' || size === undefined || resid === undefined) return [];
    return [{ address: addressOf.get(resid) ?? '', size: Number(size) }];
  });
  const faults = wanted.flatMap(({ address, size }) => {
    if (!address.startsWith(site.baseUrl)) return [];
    const path = address.slice(site.baseUrl.length);
    const real = site.imageSize(path);
    if (real === null) return [`${path} is not a PNG of the site`];
    const isRight = real.width === size && real.height === size;
    return isRight
      ? []
      : [`${path} is ${String(real.width)} x ${String(real.height)}, not ${String(size)}`];
  });
  const incomplete = elements
    .filter(({ name, children }) => name === 'Icon' && !hasRequiredSizes(children))
    .map(() => 'An icon lacks one of the sizes 16, 32 and 80');
  return [...new Set([...faults, ...incomplete])];
}

function hasRequiredSizes(images: readonly Element[]): boolean {
  const sizes = images.map((image) => image.attributes['size']);
  return ['16', '32', '80'].every((size) => sizes.includes(size));
}

/** A shared runtime loads only if runtime, functions, commands and pane use the same page. */
function runtimeFaults(elements: readonly Element[]): string[] {
  const runtime = elements.find((element) => element.name === 'Runtime');
  if (runtime === undefined) return ['There is no shared runtime'];
  const faults: string[] = [];
  if (runtime.attributes['lifetime'] !== 'long') {
    faults.push('The shared runtime is not long-lived, so functions stop when the pane closes');
  }
  const pages = elements.flatMap((element) => {
    if (element.name === 'FunctionFile') return [element];
    const isPage =
      element.name === 'Page' ||
      (element.name === 'Action' && element.attributes['type'] === 'ShowTaskpane');
    return isPage ? element.children.filter((child) => child.name === 'SourceLocation') : [];
  });
  for (const page of pages) {
    if (page.attributes['resid'] !== runtime.attributes['resid']) {
      faults.push(
        `${page.name} ${page.attributes['resid'] ?? ''} is not the shared runtime's page`,
      );
    }
  }
  return faults;
}

function setFaults(elements: readonly Element[], used: RequirementSets): string[] {
  const declared = setsOf(elements);
  const names = [...new Set([...Object.keys(declared), ...Object.keys(used)])];
  return names.flatMap((name) => {
    const [declares, needs] = [declared[name], used[name]];
    if (declares === needs) return [];
    if (needs === undefined)
      return [`The manifest requires ${name} ${String(declares)}, which the code does not use`];
    if (declares === undefined)
      return [`The code uses ${name} ${needs}, which the manifest does not require`];
    return [`The manifest requires ${name} ${declares}, the code uses ${needs}`];
  });
}

function setsOf(elements: readonly Element[]): RequirementSets {
  const sets = elements.filter((element) => element.name === 'Set');
  return Object.fromEntries(
    sets.map(({ attributes }) => [attributes['Name'] ?? '', attributes['MinVersion'] ?? '']),
  );
}
