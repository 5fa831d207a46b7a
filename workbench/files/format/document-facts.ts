import type { DocumentFacts } from '../../host/model/document/document-properties';

/** The element of a document property, in the core or the extended properties. */
export interface FactPlace {
  readonly fact: Exclude<keyof DocumentFacts, 'revisionNumber' | 'creationDate'>;
  readonly kind: 'core-properties' | 'extended-properties';
  readonly prefix: string;
  readonly element: string;
}

/** The properties that are text. */
export const FACT_PLACES: readonly FactPlace[] = [
  { fact: 'title', kind: 'core-properties', prefix: 'dc:', element: 'title' },
  { fact: 'subject', kind: 'core-properties', prefix: 'dc:', element: 'subject' },
  { fact: 'author', kind: 'core-properties', prefix: 'dc:', element: 'creator' },
  { fact: 'keywords', kind: 'core-properties', prefix: 'cp:', element: 'keywords' },
  { fact: 'comments', kind: 'core-properties', prefix: 'dc:', element: 'description' },
  { fact: 'lastAuthor', kind: 'core-properties', prefix: 'cp:', element: 'lastModifiedBy' },
  { fact: 'category', kind: 'core-properties', prefix: 'cp:', element: 'category' },
  { fact: 'manager', kind: 'extended-properties', prefix: '', element: 'Manager' },
  { fact: 'company', kind: 'extended-properties', prefix: '', element: 'Company' },
];
