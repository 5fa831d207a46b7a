import { LocaleType, mergeLocales } from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingWords from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationWords from '@univerjs/preset-sheets-data-validation/locales/en-US';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterWords from '@univerjs/preset-sheets-filter/locales/en-US';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import sortWords from '@univerjs/preset-sheets-sort/locales/en-US';
import { UniverSheetsThreadCommentPreset } from '@univerjs/preset-sheets-thread-comment';
import commentWords from '@univerjs/preset-sheets-thread-comment/locales/en-US';
import { CalculationMode } from '@univerjs/sheets-formula';
import { toolsWithoutModel } from './looks/hidden-tools';
import { OwnColours } from './looks/own-colours';
import type { ConfiguredPlugin, UniverPlugins } from './start-univer';

/**
 * The grid with its toolbar, formula bar and sheet tabs, in an element of the page. Tools for content that
 * the workbook does not hold are hidden.
 */
export function pagePlugins(container: HTMLElement): UniverPlugins {
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      menu: toolsWithoutModel,
      disableAutoFocus: true,
      // Leaves the space to the sheet tabs. The browser has its own zoom.
      footer: { zoomSlider: false },
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
    UniverSheetsThreadCommentPreset(),
  ];
  return {
    plugins: [...presets.flatMap(({ plugins }) => plugins.map(configured)), [OwnColours]],
    locales: {
      [LocaleType.EN_US]: mergeLocales(
        coreWords,
        conditionalFormattingWords,
        dataValidationWords,
        filterWords,
        sortWords,
        commentWords,
      ),
    },
  };
}

type PresetPlugin = ReturnType<typeof UniverSheetsCorePreset>['plugins'][number];

function configured(plugin: PresetPlugin): ConfiguredPlugin {
  return Array.isArray(plugin) ? [plugin[0], plugin[1] ?? {}] : [plugin];
}
