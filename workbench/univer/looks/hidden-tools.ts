/** Tools of Univer, by their names in its menus, that the page leaves out. */
export type HiddenTools = Readonly<Record<string, { readonly hidden: true }>>;

/**
 * Tools for looks and rules that the workbook of the workbench does not keep: what a person did with
 * them, no add-in could see and no file would hold.
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
