import { addLinkedPart, linkedPart } from '../../../src/xlsx/linked-parts';
import { XML_DECLARATION } from '../../../src/xlsx/namespaces';
import type { PackageParts } from '../../../src/xlsx/package-parts';
import { parseXml, xmlText } from '../../../src/xlsx/xml';
import type { User } from '../../host/users';
import { PartOutline } from '../reading/part-outline';
import { readPersons } from '../reading/read-comments';

const NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const KIND = 'http://schemas.microsoft.com/office/2017/10/relationships/person';

/** The id of a person in a workbook's list of persons. A person who is not in the list is added. */
export function personId(parts: PackageParts, main: string, { name, email }: User): string {
  const there = linkedPart(parts, main, 'person');
  const persons = [...readPersons(parts, main)];
  const known = persons.find(([, person]) => person.name === name && person.email === email);
  if (known) return known[0];
  const path = there ?? 'xl/persons/person.xml';
  if (there === null) {
    addLinkedPart(parts, main, {
      path,
      kind: KIND,
      contentType: 'application/vnd.ms-excel.person+xml',
      content: `${XML_DECLARATION}<personList xmlns="${NAMESPACE}"></personList>`,
    });
  }
  const outline = PartOutline.of(parts.text(path));
  const taken = new Set(outline.children.map(({ xml }) => parseXml(xml).attributes['id']));
  const id = freeId(taken, persons.length + 1);
  const user = email === '' ? xmlText(name) : `S::${xmlText(email)}::`;
  const xml = `<person displayName="${xmlText(name)}" id="${id}" userId="${user}" providerId="${email === '' ? 'None' : 'AD'}"/>`;
  const all = [...outline.children.map((child) => child.xml), xml];
  parts.set(path, outline.withElements('person', all, []).toString());
  return id;
}

function freeId(taken: ReadonlySet<string | undefined>, from: number): string {
  for (let n = from; ; n += 1) {
    const id = `{00000000-0000-4000-A000-${n.toString(16).padStart(12, '0').toUpperCase()}}`;
    if (!taken.has(id)) return id;
  }
}
