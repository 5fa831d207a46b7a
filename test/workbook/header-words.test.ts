import { headerWordsOf, tableWordsOf } from '../../src/workbook/header-words';
import { normaliseName } from '../../src/workbook/headers';
import { INPUT_TABLES } from '../../src/workbook/input-tables';
import type { Cell } from '../../src/workbook/port';
import { positionAt, readOnly, TODAY } from '../support/reading';

describe('header words of other languages', () => {
  it('belong to columns and tables of the contract', () => {
    const columns = new Set(INPUT_TABLES.flatMap((table) => table.columns.map(({ name }) => name)));
    const known = [...columns].filter((name) => headerWordsOf(name).length > 0);

    expect(known.length).toBeGreaterThan(25);
    expect(headerWordsOf('constructor')).toEqual([]);
    expect(tableWordsOf('Inventory')).toContain('Voorraad');
    expect(tableWordsOf('constructor')).toEqual([]);
  });

  it('name one column of a table, except a quantity that is also money', () => {
    for (const { name, columns } of INPUT_TABLES) {
      const seen = new Map<string, string>();
      for (const column of columns) {
        for (const word of headerWordsOf(column.name).map(normaliseName)) {
          expect([name, word, seen.get(word) ?? column.name]).toEqual([name, word, column.name]);
          seen.set(word, column.name);
        }
      }
    }
  });

  it.each<[string, Cell[], Cell[]]>([
    ['German', ['Artikel-Nr.', 'Filiale', 'Bestand'], ['Artikelnr', 'Filiale', 'Datum', 'Absatz']],
    [
      'French',
      ['Référence', 'Magasin', 'Quantité en stock'],
      ['Référence', 'Magasin', 'Date', 'Qté'],
    ],
    ['Spanish', ['Código', 'Almacén', 'Existencias'], ['Código', 'Almacén', 'Fecha', 'Cantidad']],
    ['Italian', ['Articolo', 'Negozio', 'Giacenza'], ['Articolo', 'Negozio', 'Data', 'Quantità']],
    ['Dutch', ['Artikel', 'Winkel', 'Voorraad'], ['Artikel', 'Winkel', 'Datum', 'Aantal']],
    ['Portuguese', ['Produto', 'Loja', 'Estoque'], ['Produto', 'Loja', 'Data', 'Quantidade']],
    ['Polish', ['Towar', 'Sklep', 'Stan magazynowy'], ['Towar', 'Sklep', 'Data', 'Ilość']],
  ])('find stock and sales in %s, with a decimal comma', async (_language, stock, sales) => {
    const reading = await readOnly({
      Tabelle1: [stock, ['A', 'X', '1.250'], ['A', 'Y', '7']],
      Tabelle2: [sales, ['A', 'X', TODAY - 2, 3], ['A', 'Y', TODAY - 1, 4]],
    });
    if (reading.kind === 'refused') throw new Error(reading.refusal.message);

    const { network } = reading;
    expect(network.positions.onHand[positionAt(network, 'A', 'X')]).toBe(1250);
    expect([...network.positions.history.quantity]).toEqual([3, 4]);
  });
});
