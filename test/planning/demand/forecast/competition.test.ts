import { accuracyOf } from '../../../bench/forecast/accuracy';
import { m1Series } from '../../../bench/forecast/competition-series';
import { forecasters, defaultForecaster } from '../../../bench/forecast/forecasters';

const series = m1Series();

/** The series of the M1 competition may not be redistributed: these tests run if the file exists. */
(series === null ? describe.skip : describe)('on the 1,001 series of the M1 competition', () => {
  const accuracy = (name: string) => {
    const { forecast } = forecasters.find((one) => one.name === name)!;
    return accuracyOf(series!, series!.map(forecast));
  };

  it.each([
    ['dynamic theta', 15.85, 1.688],
    ['theta', 17.15, 1.782],
  ])('%s has its published accuracy', (method, smape, mase) => {
    const found = accuracy(`${method}, season tested as published`);
    expect(Math.abs(found.smape - smape)).toBeLessThan(0.1);
    expect(Math.abs(found.mase - mase)).toBeLessThan(0.01);
  });

  it('the default is more accurate than both', () => {
    const found = accuracy(defaultForecaster.name);
    expect(found.smape).toBeLessThan(14.95);
    expect(found.mase).toBeLessThan(1.6);
  });
});
