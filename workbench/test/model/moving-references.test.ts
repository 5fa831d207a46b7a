import { parseAddress } from '../../host/model/area/area';
import { moveReferences } from '../../host/model/formula/move-references';
import {
  renameColumnIn,
  renameSheetIn,
  renameTableIn,
} from '../../host/model/formula/rename-in-formula';
import type { Shift } from '../../host/model/area/shift';

/** A formula on the sheet Stock after cells of that sheet moved. */
function after(formula: string, direction: Shift['direction'], address: string): string {
  return moveReferences(formula, 'Stock', 'Stock', { area: parseAddress(address), direction });
}

describe('rows inserted above row 3', () => {
  it.each([
    ['=A3', '=A4'],
    ['=A2', '=A2'],
    ['=$A$3+A$3+$A3', '=$A$4+A$4+$A4'],
    ['=SUM(A1:A3)', '=SUM(A1:A4)'],
    ['=SUM(A3:A9)', '=SUM(A4:A10)'],
    ['=SUM(A1:A2)', '=SUM(A1:A2)'],
    ['=SUM(B:C)', '=SUM(B:C)'],
    ['=SUM(2:3)', '=SUM(2:4)'],
    ['=SUM($3:$3)', '=SUM($4:$4)'],
    ['=Stock!A3', '=Stock!A4'],
    ["='Stock'!A3", "='Stock'!A4"],
    ['=stock!A3', '=stock!A4'],
    ['=Other!A3', '=Other!A3'],
    ["='It''s Stock'!A3", "='It''s Stock'!A3"],
    ['=[1]Stock!A3', '=[1]Stock!A3'],
    ['=A3#', '=A4#'],
    ['=-A3%', '=-A4%'],
    ['=A1:INDEX(A:A,3)+A5', '=A1:INDEX(A:A,3)+A6'],
    ['=LOG10(A3)&"A3"', '=LOG10(A4)&"A3"'],
    ['="say ""A3"" "&A3', '="say ""A3"" "&A4'],
    ['=Rate_A3+A3_rate+A3.x', '=Rate_A3+A3_rate+A3.x'],
    ['=Inventory[A3]+Inventory[[#This Row],[A3]]', '=Inventory[A3]+Inventory[[#This Row],[A3]]'],
    ['=[@A3]', '=[@A3]'],
    ['=INV.SAFETYSTOCK(B3:M3,3)', '=INV.SAFETYSTOCK(B4:M4,3)'],
    ['=LAMBDA(x,x+A3)(A4)', '=LAMBDA(x,x+A4)(A5)'],
    ['=XFD1048576', '=#REF!'],
    ['=XFE3', '=XFE3'],
    ['=B9:A3', '=A4:B10'],
    ['=#REF!+A3', '=#REF!+A4'],
    ['=1E3+A3', '=1E3+A4'],
  ])('make %s of %s', (formula, expected) => {
    expect(after(formula, 'Down', '3:3')).toBe(expected);
  });
});

describe('rows 3 and 4 deleted', () => {
  it.each([
    ['=A3', '=#REF!'],
    ['=Stock!$A$4', '=Stock!#REF!'],
    ['=A5', '=A3'],
    ['=SUM(A1:A9)', '=SUM(A1:A7)'],
    ['=SUM(A3:A9)', '=SUM(A3:A7)'],
    ['=SUM(A4:A5)', '=SUM(A3:A3)'],
    ['=SUM(A3:A4)', '=SUM(#REF!)'],
    ['=SUM(3:4)', '=SUM(#REF!)'],
    ['=SUM(A:A)', '=SUM(A:A)'],
  ])('make %s of %s', (formula, expected) => {
    expect(after(formula, 'Up', '3:4')).toBe(expected);
  });
});

describe('cells inserted or deleted in a part of a row or column', () => {
  it.each([
    ['=B5', 'Down', 'B2:C2', '=B6'],
    ['=A5', 'Down', 'B2:C2', '=A5'],
    ['=SUM(A1:C9)', 'Down', 'B2:C2', '=SUM(A1:C9)'],
    ['=SUM(B1:C9)', 'Down', 'B2:C2', '=SUM(B1:C10)'],
    ['=D2', 'Right', 'B2:C2', '=F2'],
    ['=SUM(A2:D2)', 'Left', 'B2:C2', '=SUM(A2:B2)'],
    ['=SUM(A:D)', 'Left', 'B:C', '=SUM(A:B)'],
    ['=$B:$B', 'Left', 'B:C', '=#REF!'],
  ] as const)('%s, %s at %s', (formula, direction, address, expected) => {
    expect(after(formula, direction, address)).toBe(expected);
  });
});

describe('a formula on another sheet', () => {
  it('follows the sheet that it refers to, not its own', () => {
    const shift: Shift = { area: parseAddress('1:2'), direction: 'Down' };

    expect(moveReferences("=A1+'My stock'!A1", 'Plan', 'My stock', shift)).toBe(
      "=A1+'My stock'!A3",
    );
  });
});

describe('a new name', () => {
  const stock = { table: 'Stock', ownTable: 'Stock' };

  it.each([
    ['=Stock!A1+Other!A1', '=Depot!A1+Other!A1', 'Depot'],
    ["='Stock'!A1:B2", "='North depot'!A1:B2", 'North depot'],
    ['=SUM(Stock:Other!A1)', "=SUM('It''s:Other'!A1)", "It's"],
    ['=Stock!Rate', '=Depot!Rate', 'Depot'],
    ['="Stock!A1"&INDIRECT("Stock!A1")', '="Stock!A1"&INDIRECT("Stock!A1")', 'Depot'],
    ['=Stock!A1', '=#REF!A1', null],
  ])('of the sheet Stock: %s becomes %s', (formula, expected, renamed) => {
    expect(renameSheetIn(formula, 'Stock', renamed)).toBe(expected);
  });

  it('of a table changes references to it, but no function or text of that name', () => {
    const formula = '=SUM(Stock[On hand])+ROWS(stock)+STOCK(1)+COUNTA("Stock")+Stocks[x]';

    expect(renameTableIn(formula, 'Stock', 'Inventory')).toBe(
      '=SUM(Inventory[On hand])+ROWS(Inventory)+STOCK(1)+COUNTA("Stock")+Stocks[x]',
    );
  });

  it.each([
    ['=SUM(Stock[On hand])', '=SUM(Stock[Qty])'],
    ['=[@[On hand]]*2', '=[@[Qty]]*2'],
    ['=Stock[[#All],[on hand]:[Price]]', '=Stock[[#All],[Qty]:[Price]]'],
    ['=Other[On hand]', '=Other[On hand]'],
  ])('of the column "On hand": %s becomes %s', (formula, expected) => {
    expect(renameColumnIn(formula, { ...stock, column: 'On hand', renamed: 'Qty' })).toBe(expected);
  });

  it('of a column gets brackets after @, unless it is one word', () => {
    expect(renameColumnIn('=[@Qty]', { ...stock, column: 'Qty', renamed: 'On hand' })).toBe(
      '=[@[On hand]]',
    );
  });

  it('of a column with brackets is escaped with apostrophes', () => {
    expect(
      renameColumnIn('=Stock[Qty]', {
        table: 'Stock',
        ownTable: null,
        column: 'Qty',
        renamed: "Q[1]'s",
      }),
    ).toBe("=Stock[Q'[1']''s]");
  });
});
