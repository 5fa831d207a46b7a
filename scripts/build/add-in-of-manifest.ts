import type { AddIn, RibbonButton } from '../../workbench/page/add-in';
import { developmentBaseUrl } from './base-url';
import type { Element } from './manifest-elements';
import { elementsOf } from './manifest-elements';

/** Excel's own ribbon tabs for an add-in's group: id to name. */
const officeTabs: Readonly<Record<string, string>> = { TabHome: 'Home', TabData: 'Data' };

/**
 * Reads from a manifest of the development site what a host needs to show the add-in. Throws if
 * the manifest lacks a part; `npm run check:manifest` explains the fault.
 */
export function addInOfManifest(manifest: string): AddIn {
  const elements = elementsOf(manifest);
  const first = (name: string): Element => {
    const found = elements.find((element) => element.name === name);
    if (!found) throw new Error(`The manifest has no element ${name}`);
    return found;
  };
  const resources = new Map(
    elements.flatMap(({ attributes: { id, DefaultValue } }) =>
      id !== undefined && DefaultValue !== undefined ? [[id, DefaultValue] as const] : [],
    ),
  );
  const named = (element: Element): string => {
    const resource = resources.get(element.attributes['resid'] ?? '');
    if (resource === undefined) throw new Error(`The manifest names nothing for ${element.name}`);
    return resource;
  };
  const pathOf = (element: Element): string => named(element).replace(developmentBaseUrl, '');

  const buttonOf = (control: Element): RibbonButton => {
    const tip = child(control, 'Supertip');
    const action = child(control, 'Action');
    return {
      id: control.attributes['id'] ?? '',
      label: named(child(control, 'Label')),
      tip: named(child(tip, 'Description')),
      icons: child(control, 'Icon').children.map((image) => ({
        size: Number(image.attributes['size']),
        path: pathOf(image),
      })),
      action:
        action.attributes['type'] === 'ExecuteFunction'
          ? { kind: 'function', name: child(action, 'FunctionName').text }
          : { kind: 'pane' },
    };
  };

  const namespace = elements.find(({ name }) => name === 'Namespace');
  const tab = first('OfficeTab').attributes['id'] ?? '';
  const group = first('Group');
  return {
    name: first('DisplayName').attributes['DefaultValue'] ?? '',
    panePath: pathOf(first('FunctionFile')),
    functionsMetadataPath: pathOf(child(first('Metadata'), 'SourceLocation')),
    namespace: namespace ? named(namespace) : '',
    ribbon: {
      tab: officeTabs[tab] ?? tab,
      group: named(child(group, 'Label')),
      buttons: group.children.filter(({ name }) => name === 'Control').map(buttonOf),
    },
  };
}

function child(element: Element, name: string): Element {
  const found = element.children.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`The manifest's ${element.name} has no ${name}`);
  return found;
}
