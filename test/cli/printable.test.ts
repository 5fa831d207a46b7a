import { printable } from '../../src/cli/printable';

it('control characters in names do not reach the terminal', () => {
  expect(printable('Kettle\u001B[31m\u0007\r\u009B\n\tGröße')).toBe(
    'Kettle\uFFFD[31m\uFFFD\uFFFD\uFFFD\n\tGröße',
  );
});
