/** Words of the shared controls: fields, folds, panels. */
export const controlText = {
  clearSearch: 'Clear the search',
  increase: (label: string) => `More: ${label}`,
  decrease: (label: string) => `Less: ${label}`,
  characters: (used: number, most: number) => `${used} of ${most} characters`,
  closePanel: (title: string) => `Close ${title}`,
  movePanel: (title: string) => `Move ${title}`,
  movePanelTip: 'Arrow keys move it. Press to send it to the next corner.',
  corners: {
    'bottom-right': 'Bottom right',
    'bottom-left': 'Bottom left',
    'top-left': 'Top left',
    'top-right': 'Top right',
  },
} as const;
