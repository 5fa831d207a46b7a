import { textFromXml } from '../../../src/xlsx/xml';

const ITEM = /<(?:[\w.-]+:)?si(?=[\s/>])[^>]*?(?:\/>|>([\s\S]*?)<\/(?:[\w.-]+:)?si>)/g;
const PHONETIC = /<((?:[\w.-]+:)?)rPh(?=[\s>])[\s\S]*?<\/\1rPh>/g;
const TEXT = /<(?:[\w.-]+:)?t(?=[\s/>])[^>]*?(?:\/>|>([\s\S]*?)<\/(?:[\w.-]+:)?t>)/g;

/** The texts that cells share, by their index. */
export function sharedStrings(part: string): string[] {
  return [...part.matchAll(ITEM)].map(([, item = '']) => richText(item));
}

/** The text of rich text, without its phonetic runs. */
export function richText(xml: string): string {
  const spoken = xml.includes('rPh') ? xml.replace(PHONETIC, '') : xml;
  let text = '';
  for (const [, run = ''] of spoken.matchAll(TEXT)) text += run;
  return textFromXml(text);
}
