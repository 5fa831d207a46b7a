import { XmlScanner, attributeOf } from '../../src/xlsx/xml-scanner';

/** The calls that a text leads to, in pieces of this many characters. */
function calls(xml: string, size = xml.length): string[] {
  const heard: string[] = [];
  const scanner = new XmlScanner('xl/a.xml', 'a', {
    open: (name) => heard.push(`<${name}`),
    close: (name, text) => heard.push(`${text}>${name}`),
  });
  for (let at = 0; at < xml.length; at += size) scanner.push(xml.slice(at, at + size));
  scanner.end();
  return heard;
}

describe('reading XML in pieces', () => {
  it('tells of elements and their text, without prefixes', () => {
    expect(calls('<?xml version="1.0"?><x:a><x:b/>text<c >5</c></x:a>')).toEqual([
      ...['<a', '<b', '>b', '<c', '5>c', '>a'],
    ]);
  });

  it.each([1, 2, 3, 7])('tells the same in pieces of %p characters', (size) => {
    const xml = "<a x='1 > 0'>\n<b y=\"'\"\n>five</b ><!-- <c> --></a>";
    expect(calls(xml, size)).toEqual(calls(xml));
  });

  it('takes text before and after a comment for one text', () => {
    expect(calls('<a>4<!-- or 5 -->00</a>')).toEqual(['<a', '400>a']);
  });

  it.each([
    ['nothing', '', /ends in the middle/],
    ['no element', '  ', /ends in the middle/],
    ['an element without an end', '<a><b></b>', /ends in the middle/],
    ['a tag without an end', '<a><b></b></a', /ends in the middle/],
    ['text after the end', '<a/>text', /ends in the middle/],
    ['a quote without an end', '<a><b x="1></b></a>', /ends in the middle/],
    ['elements that overlap', '<a><b></a></b>', /<\/a> closes another/],
    ['two roots', '<a/><b/>', /not well-formed/],
    ['an end without a start', '</a>', /closes another/],
    ['a bare angle bracket', '<a>1 < 2</a>', /not well-formed/],
    ['another root', '<b/>', /holds <b> instead of <a>/],
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', /<!DOCTYPE/],
    ['elements in each other a thousand times', '<a>'.repeat(1_000), /nested too deep/],
  ])('refuses %s and names the part', (_what, xml, message) => {
    expect(() => calls(xml)).toThrow(message);
    expect(() => calls(xml)).toThrow('xl/a.xml');
  });

  it('refuses a text that no cell can hold', () => {
    expect(() => calls(`<a>${'x'.repeat(55_000_000)}</a>`, 10_000_000)).toThrow(/no cell can hold/);
  });
});

describe('an attribute', () => {
  it.each([
    ['<c r="A1" s="2">', 'r', 'A1'],
    ['<c\nr="A1"\n\ts = \'2\'>', 's', '2'],
    ['<c t="r" r="B2">', 'r', 'B2'],
    ['<c x:r="A1">', 'r', null],
    ['<c spans="1:3">', 's', null],
    ['<c r>', 'r', null],
  ])('in %j of the name %p is %p', (tag, name, value) => {
    expect(attributeOf(tag, name)).toBe(value);
  });
});
