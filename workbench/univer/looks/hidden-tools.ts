/** Tools of Univer that the page hides, by their names in its menus. */
export type HiddenTools = Readonly<Record<string, { readonly hidden: true }>>;

/**
 * Tools for looks and rules that the workbench's workbook does not hold. Add-ins could not see their results,
 * and no file would contain them.
 */
export const toolsWithoutModel: HiddenTools = Object.fromEntries(
  [
    'sheet.command.set-text-rotation',
    'sheet.command.add-worksheet-merge',
    'sheet.command.add-range-protection-from-toolbar',
    'sheet.contextMenu.permission',
    'sheet.command.add-range-protection-from-sheet-bar',
    'sheet.command.view-sheet-permission-from-sheet-bar',
    'sheet.command.toggle-gridlines',
    'sheet.operation.open.conditional.formatting.panel',
    'sheet.menu.data-validation',
  ].map((tool) => [tool, { hidden: true } as const]),
);
