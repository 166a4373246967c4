/** Stands in for the drawing engine. */
export const echarts = {
  init: () => ({ setOption: () => undefined, resize: () => undefined, dispose: () => undefined }),
};
