import { serve } from "../serve.mjs";
import { createEngine } from "./engine.ts";

serve(createEngine);
