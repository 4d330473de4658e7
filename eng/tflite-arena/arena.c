// Prints where TensorFlow Lite's interpreter puts the tensors of models: arena [--tensors] [--xnnpack] FILE...
// A delegate that takes no operator is shown the context of each subgraph, through which every tensor can be looked at
// once the interpreter has planned.
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "tensorflow/lite/c/c_api.h"
#include "tensorflow/lite/c/common.h"

// The package has the functions and not their header; no options are the usual ones.
TfLiteDelegate* TfLiteXNNPackDelegateCreate(const void* options);
void TfLiteXNNPackDelegateDelete(TfLiteDelegate* delegate);

enum { kMostSubgraphs = 64 };

static TfLiteContext* contexts[kMostSubgraphs];
static int subgraphs;

static TfLiteStatus Look(TfLiteContext* context, TfLiteDelegate* delegate) {
  (void)delegate;
  if (subgraphs == kMostSubgraphs) {
    return kTfLiteError;
  }

  contexts[subgraphs++] = context;
  return kTfLiteOk;
}

// The first tensor of an arena is at its begin, and nothing follows the last.
static size_t Extent(const TfLiteContext* context, TfLiteAllocationType type) {
  uintptr_t begin = UINTPTR_MAX, end = 0;
  for (size_t i = 0; i < context->tensors_size; i++) {
    const TfLiteTensor* tensor = &context->tensors[i];
    uintptr_t place = (uintptr_t)tensor->data.data;
    if (tensor->allocation_type == type && tensor->bytes > 0 && place != 0) {
      begin = place < begin ? place : begin;
      end = place + tensor->bytes > end ? place + tensor->bytes : end;
    }
  }

  return end == 0 ? 0 : end - begin;
}

static void PrintTensors(const TfLiteContext* context) {
  static const char* const kinds[] = {"none", "constant", "arena", "persistent", "dynamic", "computed", "custom"};
  for (size_t i = 0; i < context->tensors_size; i++) {
    const TfLiteTensor* tensor = &context->tensors[i];
    printf("\t%zu\t%s\t%zu\t%p\t%s\n", i, kinds[tensor->allocation_type], tensor->bytes, tensor->data.data,
           tensor->name ? tensor->name : "");
  }
}

static int Print(const char* file, int print_tensors, int use_xnnpack) {
  TfLiteModel* model = TfLiteModelCreateFromFile(file);
  if (model == NULL) {
    return 1;
  }

  subgraphs = 0;
  TfLiteDelegate delegate;
  memset(&delegate, 0, sizeof delegate);
  delegate.Prepare = Look;
  // A delegate that allows no dynamic tensors makes the graph immutable, so that no default delegate is applied behind it.
  delegate.flags = kTfLiteDelegateFlagsNone;
  TfLiteInterpreterOptions* options = TfLiteInterpreterOptionsCreate();
  TfLiteInterpreterOptionsSetNumThreads(options, 1);
  TfLiteDelegate* xnnpack = use_xnnpack ? TfLiteXNNPackDelegateCreate(NULL) : NULL;
  if (xnnpack != NULL) {
    TfLiteInterpreterOptionsAddDelegate(options, xnnpack);
  }

  TfLiteInterpreterOptionsAddDelegate(options, &delegate);
  TfLiteInterpreter* interpreter = TfLiteInterpreterCreate(model, options);
  int failed = interpreter == NULL || TfLiteInterpreterAllocateTensors(interpreter) != kTfLiteOk;
  const char* name = strrchr(file, '/');
  for (int s = 0; s < subgraphs && !failed; s++) {
    printf("%s\t%d\t%zu\t%zu\n", name ? name + 1 : file, s, Extent(contexts[s], kTfLiteArenaRw),
           Extent(contexts[s], kTfLiteArenaRwPersistent));
    if (print_tensors) {
      PrintTensors(contexts[s]);
    }
  }

  TfLiteInterpreterDelete(interpreter);
  if (xnnpack != NULL) {
    TfLiteXNNPackDelegateDelete(xnnpack);
  }

  TfLiteInterpreterOptionsDelete(options);
  TfLiteModelDelete(model);
  return failed;
}

int main(int count, char** arguments) {
  int print_tensors = 0, use_xnnpack = 0, failures = 0;
  for (int i = 1; i < count; i++) {
    if (strcmp(arguments[i], "--tensors") == 0) {
      print_tensors = 1;
    } else if (strcmp(arguments[i], "--xnnpack") == 0) {
      use_xnnpack = 1;
    } else if (Print(arguments[i], print_tensors, use_xnnpack)) {
      fprintf(stderr, "%s is not loaded\n", arguments[i]);
      failures++;
    }
  }

  fprintf(stderr, "TensorFlow Lite %s, %d not loaded\n", TfLiteVersion(), failures);
  return 0;
}
