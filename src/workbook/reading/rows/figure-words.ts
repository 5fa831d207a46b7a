import { normaliseName } from '../../headers';

/** Words for units sold or asked for. */
const UNITS = words(
  'unit units qty quantity pieces pcs sold sale sales demand consumption issue issued shipped return returns',
  'delivery dispatch despatch invoice invoices lieferung warenausgang livraison entrega consegna levering wydanie',
  'menge absatz absatzmenge verkaufsmenge stück stk verkauf verkäufe verbrauch retoure retouren',
  'quantité unités ventes vente consommation retour retours unidades cantidad ventas venta devolución',
  'unità quantità vendite vendita reso resi aantal verkoop verkopen stuks afzet',
  'quantidade vendas venda ilość sztuk szt sprzedaż sprzedaz zwrot',
);

/** Words for money, stock, supply and plans: figures that are no sales in units. */
const OTHERS = words(
  'value amount revenue turnover money price cost margin eur usd gbp net gross profit discount',
  'stock inventory onhand closing opening balance receipt receipts received purchase purchases',
  'inbound entry reconciliation production adjmt receive damage loss writeoff',
  'adjustment adjustments transfer transfers count stocktake scrap forecast budget plan planned target',
  'wert umsatz erlös preis kosten marge bestand lagerbestand anfangsbestand endbestand wareneingang zugang',
  'einkauf umlagerung inventur korrektur prognose',
  'valeur chiffre montant prix coût réception achat achats ajustement transfert prévision',
  'valor importe ingresos precio coste existencias recepción compra compras ajuste traslado previsión',
  'valore fatturato importo prezzo costo giacenza ricevimento acquisto rettifica trasferimento previsione',
  'waarde omzet bedrag prijs kosten voorraad ontvangst inkoop correctie overplaatsing prognose',
  'faturamento receita preço custo estoque recebimento ajuste transferência previsão',
  'wartość przychód cena koszt zapas przyjęcie zakup korekta przesunięcie prognoza',
);

/** What a figure's name says: units sold, something else, or nothing that we know. */
export function figureOf(name: string): 'units' | 'other' | null {
  const parts = name
    .split(/[\s_/()-]+/u)
    .map(fold)
    .filter(Boolean);
  if (/[€$£¥]/u.test(name) || parts.some((part) => OTHERS.has(part))) return 'other';
  return parts.some((part) => UNITS.has(part)) ? 'units' : null;
}

/**
 * SAP movement types of units sold or used, and of their reversals: goods issue for delivery, without an
 * order, for consumption, and returns.
 */
const SAP_ISSUES = words('601 602 251 252 201 202 221 222 231 232 261 262 651 652 653 654 657 658');

const MOVEMENT_TYPES = words('movementtype mvttype mvmttype mvt bwart bewegungsart');

/** Whether a header is that of SAP's movement types. */
export function isMovementType(header: string): boolean {
  return MOVEMENT_TYPES.has(fold(header));
}

/** What an SAP movement type says: units sold or used, something else, or nothing if it is no such code. */
export function movementOf(code: string): 'units' | 'other' | null {
  if (SAP_ISSUES.has(code.trim())) return 'units';
  return /^\d{3}$/.test(code.trim()) ? 'other' : null;
}

function words(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')).map(fold));
}

function fold(word: string): string {
  return normaliseName(word.replaceAll('ł', 'l'));
}
