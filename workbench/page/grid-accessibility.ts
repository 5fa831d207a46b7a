/** The names of the buttons in the grid's toolbar, by their commands. */
const toolbar: Readonly<Record<string, string>> = {
  'univer.command.undo': 'Undo',
  'univer.command.redo': 'Redo',
  'sheet.command.set-once-format-painter': 'Copy format',
  'sheet.command.clear-selection-all': 'Clear',
  'sheet.command.set-range-font-family': 'Font',
  'sheet.command.set-range-fontsize': 'Font size',
  'sheet.command.set-range-font-increase': 'Larger font',
  'sheet.command.set-range-font-decrease': 'Smaller font',
  'sheet.command.set-range-bold': 'Bold',
  'sheet.command.set-range-italic': 'Italic',
  'sheet.command.set-range-underline': 'Underline',
  'sheet.command.set-range-stroke': 'Strike through',
  'sheet.command.numfmt.set.percent': 'Percent',
  'sheet.command.numfmt.set.currency': 'Currency',
  'sheet.command.numfmt.add.decimal.command': 'More decimals',
  'sheet.command.numfmt.subtract.decimal.command': 'Fewer decimals',
  'sheet.operation.toggle-comment-panel': 'Comments',
  'base-ui.operation.toggle-shortcut-panel': 'Keyboard shortcuts',
  'sheet.toolbar.text-to-number': 'Text to number',
};

const parts: readonly (readonly [selector: string, name: string])[] = [
  ['[data-u-comp="defined-name"] input', 'Name box'],
  ['[data-u-comp="formula-bar"] button', 'More lines in the formula bar'],
  ['[data-u-comp="render-canvas"][id^="univer-sheet-main-canvas"]', 'Cells'],
];

/** The names of the buttons beside the sheet tabs, in their order. All have the same mark-up. */
const tabButton = '[data-u-comp="sheet-bar-append-button"]';
const tabButtons = ['Add a sheet', 'All sheets', 'Tabs to the left', 'Tabs to the right'];

const tabInFront = '[role="tab"][aria-selected="true"]';
const nearest: ScrollIntoViewOptions = { block: 'nearest', inline: 'nearest' };

/**
 * Fixes the accessibility of the grid as its parts appear. It adds names for screen readers, moves the grid
 * out of the first place in the tab order, and scrolls to the tab of the active sheet.
 *
 * @returns a function that stops it
 */
export function fixGridAccessibility(container: HTMLElement): () => void {
  let inFront: string | undefined;
  const mend = () => {
    for (const element of container.querySelectorAll<HTMLElement>('[data-u-command]')) {
      const name = toolbar[element.dataset['uCommand'] ?? ''];
      if (name === undefined) continue;
      nameOne(element.matches('button') ? element : element.querySelector('input'), name);
    }
    for (const [selector, name] of parts) {
      for (const element of container.querySelectorAll(selector)) nameOne(element, name);
    }
    container.querySelectorAll(tabButton).forEach((button, n) => {
      const name = tabButtons[n];
      if (name !== undefined) nameOne(button, name);
    });
    for (const element of container.querySelectorAll<HTMLElement>('[tabindex="1"]')) {
      element.tabIndex = 0;
    }
    const tab = container.querySelector<HTMLElement>(tabInFront);
    if (tab && tab.dataset['id'] !== inFront) {
      inFront = tab.dataset['id'];
      tab.scrollIntoView(nearest);
    }
  };
  const resized = new ResizeObserver(() => {
    container.querySelector(tabInFront)?.scrollIntoView(nearest);
  });
  resized.observe(container);
  const observer = new MutationObserver(mend);
  observer.observe(container, {
    childList: true,
    subtree: true,
    attributeFilter: ['aria-selected', 'data-u-command'],
  });
  mend();
  return () => {
    observer.disconnect();
    resized.disconnect();
  };
}

function nameOne(element: Element | null, name: string): void {
  if (element && element.getAttribute('aria-label') !== name) {
    element.setAttribute('aria-label', name);
  }
}
