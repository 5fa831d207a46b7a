import { readDays, readNumber, readShare, readYesNo } from '../../src/workbook/cell-values';
import type { Cell } from '../../src/workbook/port';

describe('a cell that should hold a number', () => {
  it.each<[Cell, number]>([
    [12.5, 12.5],
    ['12', 12],
    [' 12 ', 12],
    ['£1,200.50', 1200.5],
    ['1,200', 1200],
    ['1.234,56', 1234.56],
    ['12,5', 12.5],
    ['-3', -3],
    ['1e3', 1000],
    ['12 pcs', 12],
    ["1'250", 1250],
  ])('%p is read as %p', (cell, expected) => {
    expect(readNumber(cell)).toMatchObject({ kind: 'value', value: expected });
  });

  it('adds a note if the number is stored as text', () => {
    expect(readNumber('12')).toMatchObject({ note: 'Number stored as text' });
    expect(readNumber(12)).not.toHaveProperty('note');
  });

  it.each<[Cell]>([[null], [''], ['  ']])('%p is blank', (cell) => {
    expect(readNumber(cell)).toEqual({ kind: 'blank' });
  });

  it.each<[Cell, string]>([
    ['about 12', 'Text where a number is needed'],
    ['12 kg', 'In kg, and a number of units is needed'],
    ['1.250', 'Can be read as 1.25 or as 1250; Decimal sign in Settings decides'],
    ['-', 'Text where a number is needed'],
    ['1,23,4', 'Text where a number is needed'],
    [true, 'TRUE or FALSE where a number is needed'],
    [{ error: '#N/A' }, 'Error value #N/A'],
  ])('%p is refused: %s', (cell, problem) => {
    expect(readNumber(cell)).toEqual({ kind: 'bad', problem });
  });
});

describe('a cell that should hold a share', () => {
  it.each<[Cell, number]>([
    ['95%', 0.95],
    ['95 %', 0.95],
    [0.95, 0.95],
    [95, 0.95],
    ['95', 0.95],
    ['0.95', 0.95],
    ['50% of unit cost', 0.5],
    ['25% a year', 0.25],
    ['0.5%', 0.005],
    [1, 1],
    [0, 0],
    ['150%', 1.5],
  ])('%p is read as %p', (cell, expected) => {
    expect(readShare(cell)).toMatchObject({ kind: 'value', value: expected });
  });

  it.each<[Cell]>([['most'], ['95% or so'], ['%'], [false]])('%p is refused', (cell) => {
    expect(readShare(cell).kind).toBe('bad');
  });
});

describe('a cell that should hold days', () => {
  it.each<[Cell, number]>([
    [14, 14],
    ['14', 14],
    ['14d', 14],
    ['14 days', 14],
    ['1 day', 1],
  ])('%p is read as %p', (cell, expected) => {
    expect(readDays(cell)).toMatchObject({ kind: 'value', value: expected });
  });

  it('refuses text that is not a number of days', () => {
    expect(readDays('a few days').kind).toBe('bad');
  });
});

describe('a cell that should hold yes or no', () => {
  it.each<[Cell, boolean]>([
    [true, true],
    ['Yes', true],
    ['y', true],
    [1, true],
    ['x', true],
    [false, false],
    ['NO', false],
    [0, false],
    ['closed', false],
  ])('%p is read as %p', (cell, expected) => {
    expect(readYesNo(cell)).toEqual({ kind: 'value', value: expected });
  });

  it('refuses any other word', () => {
    expect(readYesNo('perhaps')).toEqual({ kind: 'bad', problem: 'Neither yes nor no' });
  });
});
