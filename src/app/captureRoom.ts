// Quick capture as a part of its own: fetched before anybody asks for it, because in a meeting nobody waits.
export const loadCapture = async () => ({
  default: (await import('../cooperations/CaptureDialog')).CaptureDialog,
});
