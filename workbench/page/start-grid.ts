import type { FunctionsMetadata } from '../host/functions-metadata';
import type { Grid } from '../univer/open-grid';
import type { AddIn } from './add-in';
import type { WorkbenchSession } from './workbench-session';
import type { OpenFile } from './workbench-state';

interface Wanted {
  readonly container: HTMLElement;
  readonly session: WorkbenchSession;
  readonly file: OpenFile;
  readonly addIn: AddIn;
  readonly site: URL;
  readonly dark: boolean;
}

/**
 * Fetches the grid's code, its style sheet and the metadata of custom functions, and opens a file in the
 * grid.
 */
export async function startGrid(wanted: Wanted): Promise<Grid> {
  const { container, session, file, addIn, site, dark } = wanted;
  const [{ openGrid }, metadata] = await Promise.all([
    import('../univer/open-grid'),
    metadataAt(new URL(addIn.functionsMetadataPath, site)),
    gridLooks(),
  ]);
  return openGrid(file.host.workbook, {
    container,
    functions: file.functions,
    metadata,
    namespace: addIn.namespace,
    dark,
    user: () => session.current().user,
    onRefused: (message) => {
      session.tell('warning', 'The workbook did not change', message);
    },
  });
}

async function metadataAt(url: URL): Promise<FunctionsMetadata> {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`The add-in's functions are not at ${url.href}; build the site first`);
  }
  return (await response.json()) as FunctionsMetadata;
}

let looks: Promise<void> | null = null;

/** Adds the grid's style sheet to the page, once. */
function gridLooks(): Promise<void> {
  looks ??= new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = 'grid.css';
    link.onload = () => {
      resolve();
    };
    link.onerror = () => {
      reject(new Error('The style sheet of the grid could not be fetched'));
    };
    document.head.append(link);
  });
  return looks;
}
