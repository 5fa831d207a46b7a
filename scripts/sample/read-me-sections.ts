import type { PlannerTables } from '../network-workbook/planner-tables';
import type { ReadMeSection } from '../network-workbook/read-me';

/** The text of the sample's `Read me` sheet. */
export function readMeSections(seed: number, tables: PlannerTables): ReadMeSection[] {
  const { products, locations, demand } = tables;
  return [
    {
      heading: 'What this is',
      paragraphs: [
        `A made-up retailer: ${locations.length} sites in Great Britain, ${products.length} products in ten families, a year of weekly sales (${demand.length.toLocaleString('en-GB')} rows). Names, people and figures are invented; only the cities and the distances between them are real.`,
        'Open the Evenstock pane and press Rebalance network, or run: npm run plan -- assets/sample-network.xlsx --out plan.xlsx',
        `Built by npm run sample from seed ${seed}; the same seed gives the same file. How: docs/sample-network.md. Change any cell you like: the add-in reads what stands here.`,
        'Money is in pounds, volume in litres, weight in kilograms, times in days. A row of Demand is one week, dated by its Monday; a week without sales has no row.',
      ],
    },
    {
      heading: 'How demand was made',
      paragraphs: [
        'Popularity of products falls by Zipf’s law (exponent 0.85) and the largest site sells over ten times what the smallest does. Each product sells in one of four patterns: smooth, erratic, intermittent or lumpy. Garden peaks in May, gifts and toys before Christmas, stationery at the end of August.',
        'Sites drift: Online and Manchester grow over the year, London and Plymouth shrink, and every position has a drift of its own. The two warehouses sell to trade customers: seldom, but a lot at once.',
        'KIT-012, LIG-010 and TOY-011 are new. HOU-012, LIG-012, STA-014 and BAT-009 are being phased out: their demand halves every six weeks, and no supplier has them any more. 36 products had promotions (column Promotion). In weeks marked Stockout the shelf was empty for part of the week, so that sales say less than demand.',
      ],
    },
    {
      heading: 'How stock was placed (and why it is misplaced)',
      paragraphs: [
        'Total of a product = (3 weeks + the supplier’s lead time, 8 weeks for a phase-out) × mean weekly sales of the last 26 weeks × lognormal noise (0.3).',
        'Birmingham DC orders from suppliers. It supplies Online, Glasgow warehouse and all stores but two: Edinburgh and Newcastle are supplied by Glasgow (column Supplied by of Locations), and by Birmingham with what Glasgow does not keep.',
        'Birmingham DC keeps 18 % of it and Glasgow warehouse 6 %. The rest is split over the sites by their shares of sales in the FIRST 26 weeks of the year, times lognormal noise (0.55) for each position. So stock stands where it sold half a year ago: some sites hold too much and others run out.',
        'On top of that: four phased-out products and two garden products lie dead at single sites, and 96 tins of FOO-008 in Plymouth expire nine days after the plan date.',
        'Receipts are purchase orders under way for about 30 % of the products, most of them to Birmingham DC. Lanes cost and take what their road distance says (1.25 times the great circle); stores and Online do not ship to each other over more than 450 km.',
      ],
    },
  ];
}
