/*
 * Lets better-sqlite3 13 run on Node-API 9 (Electron 33 and 34).
 *
 * The package needs one thing of Node-API 10: a persistent reference to a string. Node-API 9 can
 * refer only to objects, functions and symbols. This header, put in front of every C++ file, keeps
 * any other value in a box: an object that carries a type tag. What carries the tag is unboxed when
 * the reference is read, so the package's own code never sees the box.
 */
#ifndef MOCKROOM_SQLITE_NAPI9_H
#define MOCKROOM_SQLITE_NAPI9_H

#include <node_api.h>

static const napi_type_tag mockroom_box_tag = {0x6d6f636b726f6f6dULL, 0x9b1f4c0e7a2d5836ULL};
static const char mockroom_box_key[] = "value";

static inline napi_status mockroom_create_reference(
    napi_env env, napi_value value, uint32_t initial_refcount, napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type == napi_object || type == napi_function || type == napi_symbol) {
    return napi_create_reference(env, value, initial_refcount, result);
  }
  napi_value box;
  if ((status = napi_create_object(env, &box)) != napi_ok) return status;
  if ((status = napi_type_tag_object(env, box, &mockroom_box_tag)) != napi_ok) return status;
  if ((status = napi_set_named_property(env, box, mockroom_box_key, value)) != napi_ok) return status;
  return napi_create_reference(env, box, initial_refcount, result);
}

static inline napi_status mockroom_get_reference_value(
    napi_env env, napi_ref reference, napi_value* result) {
  napi_status status = napi_get_reference_value(env, reference, result);
  /* A weak reference whose object is gone gives no value. */
  if (status != napi_ok || *result == nullptr) return status;
  napi_valuetype type;
  if ((status = napi_typeof(env, *result, &type)) != napi_ok) return status;
  if (type != napi_object) return napi_ok;
  bool boxed = false;
  status = napi_check_object_type_tag(env, *result, &mockroom_box_tag, &boxed);
  if (status != napi_ok || !boxed) return status;
  return napi_get_named_property(env, *result, mockroom_box_key, result);
}

#define napi_create_reference mockroom_create_reference
#define napi_get_reference_value mockroom_get_reference_value

#endif
