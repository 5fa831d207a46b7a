import { headerUnit, headerWithoutUnit } from '../../../src/workbook/forms/header-unit';

describe('the unit in a header', () => {
  it.each([
    ['Lead time (weeks)', 7],
    ['Lead time in weeks', 7],
    ['lead_time_wks', 7],
    ['LeadTimeDays', 1],
    ['Lead time, working days', 7 / 5],
    ['Lieferzeit [Wochen]', 7],
    ['Lead time (hrs)', 1 / 24],
    ['Shelf life (months)', 365 / 12],
    ['Durée de vie (mois)', 365 / 12],
    ['Lead time (working days)', 7 / 5],
    ['Lead time (LT) (weeks)', 7],
  ])('%j counts %p days', (header, factor) => {
    expect(headerUnit(header, 'time').unit).toMatchObject({ dimension: 'time', factor });
  });

  it.each([
    ['On hand (000s)', 'pieces', 1000],
    ["Stock ('000)", 'pieces', 1000],
    ['Stock (in thousands)', 'pieces', 1000],
    ['Qty (dozens)', 'pieces', 12],
    ['On hand (pcs)', 'pieces', 1],
    ['On hand (cases)', 'cases', 1],
    ['Bestand (Kartons)', 'cases', 1],
    ['Stock in boxes', 'cases', 1],
    ['On hand (kg)', 'other', 1],
    ['On hand (pallets)', 'other', 1],
    ['On hand (weeks)', 'time', 7],
  ])('%j is in %s', (header, dimension, factor) => {
    expect(headerUnit(header, 'quantity').unit).toMatchObject({ dimension, factor });
  });

  it.each([
    ['Unit cost (EUR)', 'money', 1],
    ['Unit cost (pence)', 'money', 0.01],
    ['Unit cost (per 100)', 'pieces', 1 / 100],
    ['Price (EUR/case)', 'cases', 1],
    ['Price (per kg)', 'other', 1],
  ])('%j is a price %s', (header, dimension, factor) => {
    expect(headerUnit(header, 'money').unit).toMatchObject({ dimension, factor });
  });

  it('is unknown if a remark in brackets is no unit', () => {
    expect(headerUnit('Lead time (ticks)', 'time')).toEqual({ unit: null, unknown: 'ticks' });
    expect(headerUnit('On hand', 'quantity')).toEqual({ unit: null, unknown: null });
  });

  it.each([
    ['Lead time in weeks', 'time', 'Lead time'],
    ['Stock cases', 'quantity', 'Stock'],
    ['Stock days', 'quantity', null],
    ['Shelf life months', 'time', 'Shelf life'],
    ['Weeks', 'time', null],
    ['On hand', 'quantity', null],
  ] as const)('%j of %s without it is %j', (header, measures, expected) => {
    expect(headerWithoutUnit(header, measures)).toBe(expected);
  });
});
