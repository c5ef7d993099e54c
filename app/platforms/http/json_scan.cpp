// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/http/json_scan.h"

#include <algorithm>
#include <simdjson.h>

namespace parvis {
namespace {

namespace ondemand = simdjson::ondemand;

// False: neither a string nor null.
bool take(ondemand::value value, QString& text)
{
    bool empty = false;
    if (value.is_null().get(empty) != simdjson::SUCCESS)
        return false;
    if (empty)
        return true;
    std::string_view words;
    if (value.get_string().get(words) != simdjson::SUCCESS)
        return false;
    text = QString::fromUtf8(words.data(), qsizetype(words.size()));
    return true;
}

} // namespace

std::optional<QStringList> scanStrings(const QByteArray& json, std::initializer_list<std::string_view> names)
{
    const simdjson::padded_string padded(json.constData(), size_t(json.size()));
    ondemand::parser parser;
    ondemand::document document;
    ondemand::object object;
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS ||
        document.get_object().get(object) != simdjson::SUCCESS)
        return std::nullopt;
    QStringList found(qsizetype(names.size()));
    // To the end, so that an answer that was cut is not taken for a whole one.
    for (auto entry : object) {
        ondemand::field field;
        std::string_view key;
        if (std::move(entry).get(field) != simdjson::SUCCESS || field.unescaped_key().get(key) != simdjson::SUCCESS)
            return std::nullopt;
        const auto name = std::find(names.begin(), names.end(), key);
        if (name != names.end() && !take(field.value(), found[std::distance(names.begin(), name)]))
            return std::nullopt;
    }
    const char* rest = nullptr;
    const bool whole = document.current_location().get(rest) == simdjson::OUT_OF_BOUNDS;
    return whole ? std::optional(found) : std::nullopt;
}

} // namespace parvis
