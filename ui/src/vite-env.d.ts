/// <reference types="vite/client" />
declare module "*.gj?raw" {
  const text: string;
  export default text;
}
