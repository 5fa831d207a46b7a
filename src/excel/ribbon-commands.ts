/** What the buttons of the ribbon do; the names are those in the manifest. */
export interface RibbonCommands {
  readonly rebalanceNetwork: () => void;
  readonly showHelp: () => void;
}

/**
 * Ties the ribbon's buttons to what they do. A button is released at once: what it starts reports in
 * the pane, and Excel would otherwise grey the ribbon and give up after some minutes.
 */
export function onRibbonCommands(commands: RibbonCommands): void {
  for (const [name, act] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      (act as () => void)();
      event.completed();
    });
  }
}

/** Opens the pane, or leaves it open. */
export async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane();
}

/** Shows a page of the add-in's own site in a window over Excel. */
export function showDialog(path: string): void {
  const address = new URL(path, window.location.href).href;
  Office.context.ui.displayDialogAsync(address, { height: 70, width: 40, displayInIframe: true });
}
