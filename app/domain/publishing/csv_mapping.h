// SPDX-License-Identifier: GPL-3.0-or-later
// Which column of a table means what: by the names of its header in English or French, by what was chosen before, or
// by a person's word. Pure.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QStringList>
#include <optional>
#include <vector>

namespace parvis::csv {

enum class Field {
    Text,
    Accounts,
    At,
    Zone,
    Media,
    AltText,
    Link,
    Campaign,
    ContentWarning,
    Language,
    Visibility,
    FirstComment,
    Thread,
};

const std::vector<Field>& allFields();
QString fieldName(Field field); // "first_comment": the words of the command line
std::optional<Field> fieldFromName(QStringView name);
std::optional<Field> fieldOfHeader(QStringView header);
// "Date & heure", "date_heure" and "DATE HEURE" read alike; accents do not matter.
QString foldedHeader(QStringView header);

// Header name to field name, "ignore" for a column that means nothing: what a person said, and what is remembered.
using Choices = QMap<QString, QString>;
QByteArray choicesToJson(const Choices& choices);
Choices choicesFromJson(const QByteArray& json); // empty where it cannot be read
inline const QString ignoredColumn = QStringLiteral("ignore");

struct Mapping {
    std::vector<std::optional<Field>> columns; // as many as the header has
    QStringList unknownColumns;                // named in the choices, not in the header
    QStringList unknownFields;                 // names of no field
    std::vector<Field> doubles;                // meant by more than one column

    bool isSound() const { return unknownColumns.isEmpty() && unknownFields.isEmpty() && doubles.empty(); }
    // The column of a field, -1 without one.
    int columnOf(Field field) const;
};

// A choice of `asked` goes before one of `remembered`, and that before the header's own name. A remembered column that
// is not there is nothing wrong.
Mapping mapColumns(const QStringList& header, const Choices& asked, const Choices& remembered);

} // namespace parvis::csv
