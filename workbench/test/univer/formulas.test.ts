import { parseAddress } from '../../host/model/area/area';
import { WorkbookModel } from '../../host/model/workbook-model';
import { calculated, closeGrids, enter, shown } from './calculated';

afterEach(closeGrids);

/** A table of stock at A1:C5, and the names that formulas use. */
function stock(): WorkbookModel {
  const workbook = new WorkbookModel();
  const sheet = workbook.addSheet('Stock', [
    ['Product', 'Location', 'On hand'],
    ['Milk', 'North', 10],
    ['Milk', 'South', 4],
    ['Bread', 'North', 7],
    ['Bread', 'South', "'7"],
  ]);
  workbook.addTable(sheet, parseAddress('A1:C5'), 'Inventory');
  workbook.names.add('Reserve', '=3');
  workbook.names.add('Amounts', '=Stock!$C$2:$C$4');
  workbook.names.add(
    'AFTERRESERVE',
    '=LAMBDA(units,[factor],units-Reserve*IF(ISOMITTED(factor),1,factor))',
  );
  workbook.addSheet('Work');
  return workbook;
}

test.each([
  ['=1+2*3^2', 19],
  ['=-2^2', 4],
  ['=10%', 0.1],
  ['="a"&1&TRUE', 'a1TRUE'],
  ['=1=1', true],
  ['="a"="A"', true],
  ['=7/2', 3.5],
  ['=MOD(-3,2)', 1],
  ['=ROUND(2.5,0)', 3],
  ['=DATE(2026,2,28)+1', 46082],
  ['=TEXT(0.256,"0.0%")', '25.6%'],
  ['=TEXT(DATE(2026,3,1),"yyyy-mm-dd")', '2026-03-01'],
  ['=SUM(Stock!C2:C5)', 21],
  ['=SUM(Stock!C:C)', 21],
  ['=SUM(Amounts)', 21],
  ['=SUM(Inventory[On hand])', 21],
  ['=sum(inventory[on hand])', 21],
  ['=COUNTA(Inventory[#All])', 15],
  ['=ROWS(Inventory)', 4],
  ['=Inventory[[#Headers],[Location]]', 'Location'],
  ['=COUNTA(Inventory[[Product]:[Location]])', 8],
  ['=COUNTA(Inventory[[#Headers],[#Data],[Product]])', 5],
  ['=Inventory[Nothing]', '#REF!'],
  ['=Inventory[[#Totals],[On hand]]', '#REF!'],
  ['=SUMIFS(Stock!C2:C5,Stock!A2:A5,"Milk")', 14],
  ['=SUMIFS(Inventory[On hand],Inventory[Product],"B*",Inventory[Location],"North")', 7],
  ['=COUNTIFS(Inventory[On hand],">=7")', 2],
  ['=AVERAGEIFS(Inventory[On hand],Inventory[Product],"Milk")', 7],
  ['=XLOOKUP("Bread",Stock!A2:A5,Stock!C2:C5)', 7],
  ['=XLOOKUP("Eggs",Stock!A2:A5,Stock!C2:C5,"none")', 'none'],
  ['=INDEX(Stock!C2:C5,MATCH("Bread",Stock!A2:A5,0))', 7],
  ['=VLOOKUP("Milk",Stock!A2:C5,3,FALSE)', 10],
  ['=LET(x,Stock!C2,y,x*2,x+y)', 30],
  ['=LAMBDA(a,b,a*b)(3,4)', 12],
  ['=AFTERRESERVE(10)', 7],
  ['=AFTERRESERVE(10,2)', 4],
  ['=AFTERRESERVE(10,)', 7],
  ['=AFTERRESERVE(SUM(4,6),AFTERRESERVE(5))', 4],
  ['=afterreserve(Stock!C2)', 7],
  ['=Reserve*2', 6],
  ['=SUMPRODUCT((Stock!A2:A5="Milk")*(Stock!B2:B5="North"))', 1],
  ['=SUM(FILTER(Stock!C2:C4,Stock!B2:B4="North"))', 17],
  ['=TEXTJOIN(",",TRUE,UNIQUE(Inventory[Product]))', 'Milk,Bread'],
  ['=TEXTJOIN(",",TRUE,SORT(Stock!C2:C4))', '4,7,10'],
  ['=SUM(MAP(Stock!C2:C4,LAMBDA(v,v*2)))', 42],
  ['=REDUCE(0,Stock!C2:C4,LAMBDA(a,v,a+v))', 21],
  ['=TEXTJOIN(",",TRUE,BYROW(Stock!C2:C4,LAMBDA(r,SUM(r))))', '10,4,7'],
  ['=NORM.S.INV(0.95)', 1.6448536269514722],
  ['=STDEV.S(Stock!C2:C4)', 3],
  ['=ISNUMBER(Stock!C5)', false],
  ['=Stock!C5+1', 8],
  ['=#REF!+1', '#REF!'],
  ['=SUM(#REF!A1:A2)', '#REF!'],
  ['=SUM(1,#N/A)', '#N/A'],
  ['=ISBLANK(Z99)', true],
  ['=Z99', 0],
  ['=IFERROR(1/0,"no")', 'no'],
  ['=IFNA(MATCH("x",Stock!A2:A5,0),-1)', -1],
  ['=1/0', '#DIV/0!'],
  ['=VLOOKUP("x",Stock!A2:C5,3,FALSE)', '#N/A'],
  ['="a"+1', '#VALUE!'],
  ['=SQRT(-1)', '#NUM!'],
  ['=NOSUCHFUNCTION(1)', '#NAME?'],
  ['=NoSuchName', '#NAME?'],
  ['=INV.NOSUCH(1)', '#NAME?'],
  ['=INDEX(Stock!A2:A5,9)', '#REF!'],
  ['=NA()', '#N/A'],
])('%s is %p, as in Excel', async (formula, expected) => {
  const workbook = stock();
  enter(workbook, 'Work', 'A1', formula);

  await calculated(workbook);

  const [[value]] = shown(workbook, 'Work', 'A1') as [[unknown]];
  if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 12);
  else expect(value).toBe(expected);
});

test('formulas in a table use bare column names, and formulas outside read its totals', async () => {
  const workbook = new WorkbookModel();
  const sheet = workbook.addSheet('S', [
    ['Units', 'Unit price', 'Value', '=Sales[[#Totals],[Value]]'],
    [2, 5, '=[@Units]*[@[Unit price]]'],
    [3, 4, '=[@Units]*[@[Unit price]]', '=Sales[@Units]'],
  ]);
  const table = workbook.addTable(sheet, parseAddress('A1:C3'), 'Sales');
  table.showTotals = true;
  enter(workbook, 'S', 'C4', '=SUBTOTAL(109,[Value])');

  await calculated(workbook);

  expect(shown(workbook, 'S', 'C2:D4')).toEqual([
    [10, ''],
    [12, 3],
    [22, ''],
  ]);
  expect(shown(workbook, 'S', 'D1')).toEqual([[22]]);
});
