import { readFileSync } from 'node:fs';
import { withNamespace } from '../../../scripts/build/namespace';
import { addInOfManifest } from '../../../scripts/build/add-in-of-manifest';

const manifest = readFileSync('manifest.xml', 'utf8');

test('the ribbon of the workbench has the buttons of the manifest, in their order', () => {
  const { ribbon } = addInOfManifest(manifest);

  expect(ribbon.tab).toBe('Home');
  expect(ribbon.group).toBe('Evenstock');
  expect(ribbon.buttons.map(({ label, action }) => [label, action])).toEqual([
    ['Rebalance network', { kind: 'function', name: 'rebalanceNetwork' }],
    ['Show pane', { kind: 'pane' }],
    ['Help', { kind: 'function', name: 'showHelp' }],
  ]);
});

test('a button has its tip and a picture for each density of screen', () => {
  const [rebalance] = addInOfManifest(manifest).ribbon.buttons;

  expect(rebalance?.tip).toMatch(/^Read this workbook's tables/);
  expect(rebalance?.icons).toHaveLength(9);
  expect(rebalance?.icons).toContainEqual({ size: 48, path: 'assets/icons/evenstock-48.png' });
});

test('the pane, the functions and their namespace come from the manifest', () => {
  expect(addInOfManifest(manifest)).toMatchObject({
    name: 'Evenstock',
    panePath: 'taskpane.html',
    functionsMetadataPath: 'functions.json',
    namespace: 'INV',
  });
});

test('functions without a namespace have plain names', () => {
  expect(addInOfManifest(withNamespace('', manifest)).namespace).toBe('');
});

test('a manifest with an undefined button name is refused with a message', () => {
  const broken = manifest.replace('<bt:String id="Help.Label" DefaultValue="Help" />', '');

  expect(() => addInOfManifest(broken)).toThrow('The manifest names nothing for Label');
});
