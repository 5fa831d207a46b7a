/** Actions of the ribbon's buttons, by their names in the manifest. */
export interface RibbonCommands {
  readonly rebalanceNetwork: () => void;
  readonly showHelp: () => void;
}

/**
 * Connects the ribbon's buttons to their actions. Each event completes at once, because Excel disables
 * the ribbon until then and stops after some minutes. Progress appears in the pane.
 */
export function onRibbonCommands(commands: RibbonCommands): void {
  for (const [name, act] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      (act as () => void)();
      event.completed();
    });
  }
}

/** Opens the pane if it is closed. */
export async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane();
}

/** Shows a page of the add-in's site in a dialog over Excel. */
export function showDialog(path: string): void {
  const address = new URL(path, window.location.href).href;
  Office.context.ui.displayDialogAsync(address, { height: 70, width: 40, displayInIframe: true });
}
