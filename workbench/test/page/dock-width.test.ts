import fc from 'fast-check';
import {
  allowedWidth,
  narrowest,
  rememberWidth,
  rememberedWidth,
  widest,
  widthAfterKey,
} from '../../page/dock/dock-width';

test('the pane is never narrower or wider than Excel lets it be', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (width) => {
      const allowed = allowedWidth(width);
      return allowed >= narrowest && allowed <= widest;
    }),
  );
});

test.each([
  ['ArrowLeft moves the edge to the left: the pane grows', 'ArrowLeft', 400, 420],
  ['ArrowRight moves it to the right: the pane shrinks', 'ArrowRight', 400, 380],
  ['an arrow stops at the end', 'ArrowRight', 305, 300],
  ['Home makes it narrowest', 'Home', 400, 300],
  ['End makes it widest', 'End', 400, 600],
  ['any other key is not ours', 'Enter', 400, null],
])('%s', (_title, key, width, expected) => {
  expect(widthAfterKey(width, key)).toBe(expected);
});

test('the pane comes back as wide as it was left', () => {
  const kept = new Map<string, string>();
  rememberWidth({ setItem: (key, value) => void kept.set(key, value) }, 450);

  expect(rememberedWidth({ getItem: (key) => kept.get(key) ?? null })).toBe(450);
});

test.each([
  ['nothing is remembered', null, 380],
  ['what is remembered is no number', 'wide', 380],
  ['what is remembered is out of range', '9999', 600],
])('the pane has a sensible width where %s', (_title, kept, expected) => {
  expect(rememberedWidth({ getItem: () => kept })).toBe(expected);
});
