import fc from 'fast-check';
import {
  allowedWidth,
  minWidth,
  rememberWidth,
  rememberedWidth,
  maxWidth,
  widthAfterKey,
} from '../../page/dock/dock-width';

test('the width of the pane stays within the limits of Excel', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (width) => {
      const allowed = allowedWidth(width);
      return allowed >= minWidth && allowed <= maxWidth;
    }),
  );
});

test.each([
  ['ArrowLeft moves the edge to the left: the pane grows', 'ArrowLeft', 400, 420],
  ['ArrowRight moves it to the right: the pane shrinks', 'ArrowRight', 400, 380],
  ['an arrow stops at the end', 'ArrowRight', 305, 300],
  ['Home makes it narrowest', 'Home', 400, 300],
  ['End makes it widest', 'End', 400, 600],
  ['any other key does nothing', 'Enter', 400, null],
])('%s', (_title, key, width, expected) => {
  expect(widthAfterKey(width, key)).toBe(expected);
});

test('the pane remembers its width', () => {
  const kept = new Map<string, string>();
  rememberWidth({ setItem: (key, value) => void kept.set(key, value) }, 450);

  expect(rememberedWidth({ getItem: (key) => kept.get(key) ?? null })).toBe(450);
});

test.each([
  ['nothing is remembered', null, 380],
  ['the remembered value is no number', 'wide', 380],
  ['the remembered value is out of range', '9999', 600],
])('the pane has a sensible width where %s', (_title, kept, expected) => {
  expect(rememberedWidth({ getItem: () => kept })).toBe(expected);
});
