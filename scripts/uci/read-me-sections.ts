import type { PlannerTables } from '../network-workbook/planner-tables';
import type { ReadMeSection } from '../network-workbook/read-me';

/** The text of the UCI workbook's `Read me` sheet. */
export function readMeSections(seed: number, tables: PlannerTables): ReadMeSection[] {
  const { products, locations, demand } = tables;
  const lastProduct = products.at(-1)!.product;
  return [
    {
      heading: 'Where the demand comes from',
      paragraphs: [
        'Chen, D. (2012). Online Retail II [Dataset]. UCI Machine Learning Repository. https://doi.org/10.24432/C5CG6D. Licensed under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).',
        'Changes made: invoices of December 2009 to December 2010 were summed to units by stock code, country and week (Monday); returns were dropped. A part of that was chosen as follows.',
        `Countries stand for regional warehouses. Weeks 7 December 2009 to 29 November 2010. The ${locations.length} countries with the most demand-weeks (an item sold there in a week counts one; “Unspecified” is left out), then the ${products.length} items with the most demand-weeks in them. Only codes that begin with five digits are merchandise. That gives ${demand.length.toLocaleString('en-GB')} rows of Demand, every quantity as it is in the data.`,
        'The United Kingdom sells about four fifths of the units. It is real, and it stays so: it is the distribution centre here, and supplies the other countries, which are warehouses around it (column Supplied by of Locations).',
      ],
    },
    {
      heading: 'What is made up',
      paragraphs: [
        `Everything but Demand, from seed ${seed}. Unit costs are lognormal (median 2.20), prices 1.3 times the cost plus a lognormal margin, volumes and weights lognormal. Pack sizes 1, 6 or 12. Suppliers three to six weeks away. Approvers are invented people.`,
        'Lanes: every pair of countries, by the distance between the capitals (St Helier for the Channel Islands) times 1.2. 2 days and one more for each 600 km.',
        `The five items with the fewest demand-weeks of the ${products.length} are given a shelf life of 180 days, the four before them are called phase-outs.`,
      ],
    },
    {
      heading: 'How stock was placed (and why it is misplaced)',
      paragraphs: [
        'Total of a product = 6 weeks × mean weekly sales of the last 13 weeks × lognormal noise (0.3).',
        'It is split over the countries that sold the product within the year by their shares of units in the FIRST 26 weeks, times lognormal noise (0.5) for each position. Demand abroad is a few large orders a year, so that shares half a year old are often wrong: stock lies dead where one order came in spring, and is missing where the next one comes.',
        `On top of that, 180 units of ${lastProduct} in Germany expire twelve days after the plan date.`,
      ],
    },
  ];
}
