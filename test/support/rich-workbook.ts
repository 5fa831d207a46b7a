import type { Excelize, ExcelizeFile } from '../../src/xlsx/excelize';
import { done } from '../../src/xlsx/excelize';
import { editXlsx } from './build-xlsx';

/** A PNG of one pixel. */
const DOT = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);

/** A user's workbook with many features of Excel, for tests that no feature is lost. */
export function richWorkbook(): Promise<Uint8Array> {
  return editXlsx(null, (file, excelize) => {
    stock(file);
    formats(file);
    objects(file, excelize);
    otherSheets(file);
  });
}

function stock(file: ExcelizeFile): void {
  done(file.SetSheetName('Sheet1', 'Stock'));
  done(file.SetSheetRow('Stock', 'A1', ['Product', 'Location', 'On hand', 'Value']));
  for (let row = 2; row <= 9; row += 1) {
    done(file.SetSheetRow('Stock', `A${String(row)}`, [`P-${String(row)}`, 'Leeds', row * 3]));
    done(file.SetCellFormula('Stock', `D${String(row)}`, `C${String(row)}*2.5`));
  }
  done(
    file.AddTable('Stock', { Range: 'A1:D9', Name: 'Inventory', StyleName: 'TableStyleMedium4' }),
  );
  done(file.SetCellFormula('Stock', 'F2', 'SUM(Inventory[On hand])'));
  done(file.SetDefinedName({ Name: 'TargetCover', RefersTo: 'Stock!$F$2', Comment: 'days' }));
  done(
    file.SetCellRichText('Stock', 'F4', [{ Text: 'very ', Font: { Bold: true } }, { Text: 'old' }]),
  );
  done(file.SetCellHyperLink('Stock', 'F5', 'https://example.org/stock', 'External'));
  done(file.MergeCell('Stock', 'F7', 'H8'));
}

function formats(file: ExcelizeFile): void {
  const red = done(file.NewConditionalStyle({ Font: { Color: '9A0511' } })).style;
  const money = done(file.NewStyle({ CustomNumFmt: '[Blue]#,##0.00 "EUR"' })).style;
  done(file.SetCellStyle('Stock', 'D2', 'D9', money));
  done(
    file.SetConditionalFormat('Stock', 'C2:C9', [
      { Type: 'cell', Criteria: '<', Value: '10', Format: red },
      { Type: 'icon_set', IconStyle: '3Arrows' },
    ]),
  );
  done(
    file.AddDataValidation('Stock', {
      Type: 'whole',
      Sqref: 'C2:C9',
      Operator: 'greaterThanOrEqual',
      Formula1: '0',
      ShowErrorMessage: true,
    }),
  );
  done(file.SetColVisible('Stock', 'H', false));
  done(file.SetRowOutlineLevel('Stock', 9, 1));
  done(
    file.ProtectSheet('Stock', { SelectLockedCells: true, AutoFilter: true, FormatCells: false }),
  );
}

function objects(file: ExcelizeFile, excelize: Excelize): void {
  done(file.AddComment('Stock', { Cell: 'C3', Author: 'Anna', Text: 'counted twice' }));
  done(
    file.AddChart('Stock', 'J2', {
      Type: excelize.Col,
      Series: [{ Name: 'Stock!$C$1', Categories: 'Stock!$A$2:$A$9', Values: 'Stock!$C$2:$C$9' }],
    }),
  );
  done(
    file.AddPictureFromBytes('Stock', 'J22', {
      Extension: '.png',
      File: DOT,
      Format: { AltText: 'our logo' },
      InsertType: excelize.PictureInsertTypePlaceOverCells,
    }),
  );
  done(file.AddSparkline('Stock', { Location: ['I2'], Range: ['Stock!C2:C9'], Type: 'line' }));
}

function otherSheets(file: ExcelizeFile): void {
  done(file.NewSheet('Lorries'));
  done(file.SetSheetRow('Lorries', 'B3', ['Lorry', 'Pallets']));
  done(file.SetSheetRow('Lorries', 'B4', ['LT 41', 18]));
  done(file.AddTable('Lorries', { Range: 'B3:C4', Name: 'Fleet' }));
  done(file.SetHeaderFooter('Lorries', { OddHeader: '&CFleet' }));
  done(file.NewSheet('Hidden notes'));
  done(file.SetSheetRow('Hidden notes', 'A1', ['do not lose me']));
  done(file.SetSheetVisible('Hidden notes', false));
  done(file.SetCustomProps({ Name: 'Owner', Value: 'Supply chain' }));
  done(file.SetDocProps({ Title: 'Network', Creator: 'Anna' }));
  done(file.SetCalcProps({ FullCalcOnLoad: false, CalcID: 191029 }));
}
