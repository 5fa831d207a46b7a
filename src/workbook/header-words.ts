import { normaliseName } from './headers';

/** The languages of header words beside English. */
type HeaderLanguage = 'de' | 'fr' | 'es' | 'it' | 'nl' | 'pt' | 'pl';

type Words = Readonly<Record<HeaderLanguage, readonly string[]>>;

/**
 * Headers of planners' tables by column of the contract, the surest first: words for quantities stand
 * before words that may be money.
 */
const COLUMN_WORDS: Readonly<Record<string, Words>> = {
  Product: words(
    'Artikelnummer, Artikelnr, Artikel-Nr., Art.-Nr., Materialnummer, Produktnummer, Artikel, Produkt',
    'Code article, Code produit, Référence, Réf, Article, Produit',
    'Código de producto, Código de artículo, Referencia, Código, Producto, Artículo',
    'Codice articolo, Codice prodotto, Codice, Prodotto, Articolo',
    'Artikelnummer, Artikelcode, Productcode, Artikel, Product',
    'Código do produto, Código do artigo, Código, Produto, Artigo',
    'Kod produktu, Kod towaru, Indeks, Symbol, Produkt, Towar, Artykuł',
  ),
  Location: words(
    'Standort, Filiale, Lagerort, Lager, Werk, Markt, Niederlassung',
    'Magasin, Entrepôt, Dépôt, Site, Emplacement, Point de vente',
    'Tienda, Almacén, Sucursal, Ubicación, Centro, Punto de venta',
    'Negozio, Magazzino, Punto vendita, Sede, Deposito, Ubicazione',
    'Winkel, Filiaal, Vestiging, Magazijn, Locatie',
    'Loja, Armazém, Filial, Depósito, Localização, Local',
    'Sklep, Magazyn, Lokalizacja, Oddział, Placówka',
  ),
  'On hand': words(
    'Lagerbestand, Ist-Bestand, Frei verwendbar, Frei verwendbarer Bestand, Bestand, Bestandsmenge, Menge',
    'Quantité en stock, Qté en stock, Stock physique, Stock actuel, Quantité, Qté',
    'Existencias, Stock actual, Stock físico, Cantidad en stock, Cantidad',
    'Giacenza, Giacenza attuale, Esistenza, Quantità in giacenza, Quantità, Qtà',
    'Voorraad, Huidige voorraad, Voorraadaantal, Aantal',
    'Estoque, Estoque atual, Quantidade em estoque, Existências, Quantidade',
    'Stan magazynowy, Stan, Zapas, Ilość na stanie, Ilość',
  ),
  Reserved: words(
    'Reserviert, Reservierte Menge, Zugeteilt',
    'Réservé, Quantité réservée, Alloué',
    'Reservado, Cantidad reservada, Comprometido, Asignado',
    'Riservato, Impegnato, Quantità impegnata',
    'Gereserveerd, Toegewezen',
    'Reservado, Quantidade reservada, Comprometido',
    'Zarezerwowane, Rezerwacja, Ilość zarezerwowana',
  ),
  'In transit': words(
    'Unterwegs, Transitbestand',
    'En transit',
    'En tránsito',
    'In transito, In viaggio',
    'Onderweg',
    'Em trânsito',
    'W drodze, W tranzycie',
  ),
  'On order': words(
    'Bestellt, Bestellte Menge, Bestellbestand, Offene Bestellungen',
    'En commande, Commandé, Quantité commandée',
    'En pedido, Pedido, Cantidad pedida',
    'In ordine, Ordinato, Quantità ordinata',
    'Besteld, In bestelling',
    'Em encomenda, Encomendado, Pedido',
    'Zamówione, W zamówieniu',
  ),
  Lot: words('Charge, Chargennummer', 'Lot', 'Lote', 'Lotto', 'Partij', 'Lote', 'Partia'),
  'Expiry date': words(
    'MHD, Mindesthaltbarkeitsdatum, Verfallsdatum, Ablaufdatum',
    "DLC, DDM, DLUO, Date de péremption, Date d'expiration",
    'Fecha de caducidad, Caducidad, Fecha de vencimiento, Vencimiento',
    'Data di scadenza, Scadenza',
    'THT, Houdbaarheidsdatum, Vervaldatum',
    'Data de validade, Validade, Vencimento',
    'Data ważności, Termin ważności',
  ),
  Date: words(
    'Datum, Tag, Kalenderwoche, KW, Woche, Monat, Verkaufsdatum',
    'Date, Jour, Semaine, Mois, Date de vente',
    'Fecha, Día, Semana, Mes, Fecha de venta',
    'Data, Giorno, Settimana, Mese, Data di vendita',
    'Datum, Dag, Week, Maand, Verkoopdatum',
    'Data, Dia, Semana, Mês, Data da venda',
    'Data, Dzień, Tydzień, Miesiąc, Data sprzedaży',
  ),
  Quantity: words(
    'Verkaufte Menge, Absatzmenge, Menge, Stückzahl, Anzahl, Absatz, Verkäufe',
    'Quantité vendue, Qté vendue, Unités vendues, Quantité, Qté, Ventes',
    'Cantidad vendida, Unidades vendidas, Cantidad, Unidades, Ventas',
    'Quantità venduta, Pezzi venduti, Quantità, Qtà, Vendite',
    'Verkocht aantal, Verkochte stuks, Aantal, Hoeveelheid, Afzet, Verkopen',
    'Quantidade vendida, Unidades vendidas, Quantidade, Unidades, Vendas',
    'Sprzedana ilość, Ilość, Liczba sztuk, Sprzedaż',
  ),
  Description: words(
    'Artikelbezeichnung, Bezeichnung, Beschreibung, Produktname',
    'Désignation, Libellé',
    'Descripción, Denominación',
    'Descrizione, Denominazione',
    'Omschrijving, Productnaam',
    'Descrição, Designação',
    'Opis, Nazwa',
  ),
  Family: words(
    'Warengruppe, Produktgruppe, Kategorie',
    'Famille, Catégorie',
    'Familia, Categoría',
    'Famiglia, Categoria',
    'Productgroep, Categorie',
    'Família, Categoria',
    'Kategoria, Grupa',
  ),
  'Unit cost': words(
    'Einkaufspreis, EK-Preis, EK, Einstandspreis, Stückkosten, Kosten',
    "Coût unitaire, Prix d'achat, Coût",
    'Coste unitario, Costo unitario, Precio de compra, Coste, Costo',
    "Costo unitario, Prezzo d'acquisto, Prezzo di acquisto, Costo",
    'Kostprijs, Inkoopprijs',
    'Custo unitário, Preço de custo, Preço de compra, Custo',
    'Koszt jednostkowy, Cena zakupu, Koszt',
  ),
  Price: words(
    'Verkaufspreis, VK-Preis, VK, Preis',
    'Prix de vente, Prix',
    'Precio de venta, PVP, Precio',
    'Prezzo di vendita, Prezzo',
    'Verkoopprijs, Prijs',
    'Preço de venda, Preço',
    'Cena sprzedaży, Cena',
  ),
  'Pack size': words(
    'Verpackungseinheit, VPE, Gebindegröße, Packungsgröße, Stück pro Karton',
    'Colisage, PCB, Unités par colis',
    'Unidades por caja, Tamaño de caja',
    'Pezzi per cartone, Pezzi per confezione',
    'Verpakkingseenheid, Stuks per doos',
    'Unidades por caixa',
    'Ilość w opakowaniu, Sztuk w kartonie',
  ),
  'Shelf life': words(
    'Haltbarkeit, Restlaufzeit',
    'Durée de vie, Durée de conservation',
    'Vida útil',
    'Durata, Vita utile',
    'Houdbaarheid',
    'Prazo de validade, Vida útil',
    'Okres trwałości, Trwałość',
  ),
  'Lead time': words(
    'Lieferzeit, Wiederbeschaffungszeit, WBZ, Beschaffungszeit',
    "Délai de livraison, Délai d'approvisionnement, Délai",
    'Plazo de entrega, Tiempo de entrega, Plazo',
    'Tempo di consegna, Tempo di approvvigionamento',
    'Levertijd',
    'Prazo de entrega, Tempo de entrega',
    'Czas dostawy, Czas realizacji',
  ),
  'Min order quantity': words(
    'Mindestbestellmenge',
    'Quantité minimale, Quantité minimum de commande',
    'Cantidad mínima, Pedido mínimo',
    'Ordine minimo, Lotto minimo',
    'Minimale bestelhoeveelheid',
    'Quantidade mínima, Pedido mínimo',
    'Minimalne zamówienie',
  ),
  'Keep at least': words(
    'Mindestbestand',
    'Stock minimum, Stock mini',
    'Stock mínimo, Existencia mínima',
    'Scorta minima',
    'Minimumvoorraad',
    'Estoque mínimo',
    'Zapas minimalny, Stan minimalny',
  ),
  Supplier: words(
    ...['Lieferant', 'Fournisseur', 'Proveedor', 'Fornitore', 'Leverancier', 'Fornecedor'],
    'Dostawca',
  ),
  'Supplied by': words(
    'Beliefert von, Versorgt von',
    'Approvisionné par',
    'Abastecido por',
    'Rifornito da',
    'Bevoorraad door',
    'Abastecido por',
    'Zaopatrywany przez',
  ),
  Type: words('Typ, Standorttyp', 'Type', 'Tipo', 'Tipo', 'Type', 'Tipo', 'Typ'),
  Region: words('Gebiet', 'Région', 'Región', 'Regione', 'Regio', 'Região', 'Województwo'),
  Open: words('Geöffnet, Offen', 'Ouvert', 'Abierto', 'Aperto', 'Geopend', 'Aberto', 'Otwarte'),
  From: words('Von', 'Origine', 'Origen, Desde', 'Origine', 'Van', 'Origem', 'Skąd'),
  To: words('Nach', 'Vers', 'Destino, Hasta', 'Destinazione', 'Naar', 'Destino, Para', 'Dokąd'),
  Setting: words(
    ...['Einstellung', 'Paramètre', 'Parámetro, Ajuste', 'Impostazione, Parametro', 'Instelling'],
    ...['Parâmetro, Configuração', 'Ustawienie'],
  ),
  Value: words('Wert', 'Valeur', 'Valor', 'Valore', 'Waarde', 'Valor', 'Wartość'),
};

/** Headers of a column of the contract in the other languages, the surest first. */
export function headerWordsOf(column: string): readonly string[] {
  const found = Object.hasOwn(COLUMN_WORDS, column) ? COLUMN_WORDS[column]! : null;
  if (found === null) return [];
  const byForm = new Map(
    Object.values(found)
      .flat()
      .reverse()
      .map((word) => [normaliseName(word), word] as const),
  );
  return [...byForm.values()].reverse();
}

/** Names of sheets and Excel tables in the other languages by table of the contract. */
const TABLE_WORDS: Readonly<Record<string, string>> = {
  Inventory:
    'Bestand, Bestände, Lagerbestand, Existencias, Inventario, Giacenze, Giacenza, Voorraad, Estoque, Zapasy, Stany magazynowe',
  Demand:
    'Verkäufe, Absatz, Verkaufszahlen, Ventes, Historique des ventes, Ventas, Vendite, Verkopen, Vendas, Sprzedaż',
  Products:
    'Artikel, Artikelstamm, Produkte, Produits, Productos, Prodotti, Producten, Produtos, Produkty, Towary',
  Locations:
    'Standorte, Filialen, Lager, Magasins, Entrepôts, Tiendas, Almacenes, Negozi, Magazzini, Winkels, Lojas, Sklepy, Magazyny',
  Suppliers:
    'Lieferanten, Fournisseurs, Proveedores, Fornitori, Leveranciers, Fornecedores, Dostawcy',
  Lanes: 'Routen, Transportwege, Trajets, Rutas, Percorsi, Rotas, Trasy',
  Settings:
    'Einstellungen, Paramètres, Parámetros, Configuración, Impostazioni, Instellingen, Configurações, Ustawienia',
};

/** Names of a table of the contract in the other languages. */
export function tableWordsOf(table: string): readonly string[] {
  return Object.hasOwn(TABLE_WORDS, table) ? TABLE_WORDS[table]!.split(', ') : [];
}

function words(
  ...[de, fr, es, it, nl, pt, pl]: readonly [
    de: string,
    fr: string,
    es: string,
    it: string,
    nl: string,
    pt: string,
    pl: string,
  ]
): Words {
  const list = (text: string) => text.split(', ');
  return {
    de: list(de),
    fr: list(fr),
    es: list(es),
    it: list(it),
    nl: list(nl),
    pt: list(pt),
    pl: list(pl),
  };
}
