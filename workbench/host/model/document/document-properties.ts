import { HostError } from '../../protocol/host-error';

/** What the properties need of their workbook. */
interface DescribedWorkbook {
  readonly isReadOnly: boolean;
  notify(change: { readonly kind: 'properties' }): void;
}

/** The built-in properties of a document. */
export interface DocumentFacts {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  lastAuthor: string;
  revisionNumber: number;
  creationDate: Date;
  category: string;
  manager: string;
  company: string;
}

export type CustomValue = string | number | boolean | Date;

/** The built-in and custom properties of a workbook. */
export class DocumentProperties {
  private readonly facts: DocumentFacts = {
    title: '',
    subject: '',
    author: '',
    keywords: '',
    comments: '',
    lastAuthor: '',
    revisionNumber: 0,
    creationDate: new Date(),
    category: '',
    manager: '',
    company: '',
  };
  private readonly ownFacts = new Map<string, CustomValue>();

  constructor(private readonly workbook: DescribedWorkbook) {}

  get custom(): ReadonlyMap<string, CustomValue> {
    return this.ownFacts;
  }

  get<K extends keyof DocumentFacts>(name: K): DocumentFacts[K] {
    return this.facts[name];
  }

  set(facts: Partial<DocumentFacts>): void {
    this.assertOpen();
    Object.assign(this.facts, facts);
    this.notify();
  }

  /** @param value null removes the property */
  setCustom(key: string, value: CustomValue | null): void {
    this.assertOpen();
    if (key === '' || key.length > 255) throw new HostError('InvalidArgument');
    if (value === null) this.ownFacts.delete(key);
    else this.ownFacts.set(key, value);
    this.notify();
  }

  private assertOpen(): void {
    if (this.workbook.isReadOnly) throw new HostError('AccessDenied');
  }

  private notify(): void {
    this.workbook.notify({ kind: 'properties' });
  }
}
