// The peers are installed by the first `npm run bench` alone; without them the types must check too.
declare module "@tensorflow/tfjs";
declare module "@tensorflow/tfjs-backend-wasm";
declare module "brain.js";
