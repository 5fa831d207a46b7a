import type { ILocales, Plugin, PluginCtor } from '@univerjs/core';
import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { OwnCalculation } from './own-calculation';
import type { OwnCalculationConfig } from './own-calculation';

/** A plugin of Univer and how it is configured. */
export type ConfiguredPlugin = readonly [plugin: PluginCtor<Plugin>, config?: object];

/** Univer's plugins for a place, and their texts. */
export interface UniverPlugins {
  readonly plugins: readonly ConfiguredPlugin[];
  readonly locales: ILocales;
}

/** The plugins that calculate, without a user interface. */
export const enginePlugins: UniverPlugins = {
  plugins: [
    [UniverFormulaEnginePlugin],
    [UniverSheetsPlugin],
    [UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION }],
  ],
  locales: { [LocaleType.EN_US]: {} },
};

/** A Univer with these plugins. We decide how to read formulas and when to calculate them. */
export function startUniver(
  parts: UniverPlugins,
  calculation: OwnCalculationConfig,
  dark: boolean,
): Univer {
  const univer = new Univer({
    darkMode: dark,
    locale: LocaleType.EN_US,
    locales: parts.locales,
    logLevel: LogLevel.ERROR,
  });
  for (const [plugin, config] of parts.plugins) univer.registerPlugin(plugin, config);
  univer.registerPlugin(OwnCalculation, calculation);
  return univer;
}
