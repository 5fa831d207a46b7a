import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

/** Shades of the logo's teal, darkest first. 80 is the background of a primary button in the light theme. */
const teal: BrandVariants = {
  10: '#011413',
  20: '#052523',
  30: '#073b38',
  40: '#084b47',
  50: '#085b56',
  60: '#076b65',
  70: '#0a7770',
  80: '#0c7f77',
  90: '#14938a',
  100: '#35a59c',
  110: '#52b4ac',
  120: '#6fc3bb',
  130: '#8dd1cb',
  140: '#a9dfda',
  150: '#c4ebe7',
  160: '#e0f6f4',
};

export const lightTheme: Theme = createLightTheme(teal);

/** Links and accents are lighter than Fluent's defaults, to reach a contrast of 4.5:1. */
export const darkTheme: Theme = {
  ...createDarkTheme(teal),
  colorBrandForeground1: teal[110],
  colorBrandForeground2: teal[120],
  colorBrandForegroundLink: teal[110],
  colorBrandForegroundLinkHover: teal[120],
  colorBrandForegroundLinkPressed: teal[100],
  colorCompoundBrandBackground: teal[100],
};

/** The colour of each cost component. Neighbours differ in lightness, too. */
export interface CostColours {
  readonly lostMargin: string;
  readonly holding: string;
  readonly obsolescence: string;
  readonly transfers: string;
  readonly alternatives: string;
}

export const lightCosts: CostColours = {
  lostMargin: '#c2600c',
  holding: '#14938a',
  obsolescence: '#5c6670',
  transfers: '#5b2d8e',
  alternatives: '#b0467e',
};

export const darkCosts: CostColours = {
  lostMargin: '#f09a4a',
  holding: '#35a59c',
  obsolescence: '#9aa5b1',
  transfers: '#c3a1ea',
  alternatives: '#d9699f',
};
