// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/report/report_look.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::report {
namespace {

// A desktop's own font comes first; DejaVu, which stands in where none is set, is too wide for tables.
QStringList reportFamilies()
{
    const QString own = QFontInfo(QGuiApplication::font()).family();
    QStringList families{u"Noto Sans"_s, u"Noto Sans Arabic"_s, u"Noto Sans Hebrew"_s, u"Noto Color Emoji"_s,
                         u"Noto Sans CJK JP"_s};
    if (own.startsWith("DejaVu"_L1))
        families << own;
    else if (!own.isEmpty())
        families.prepend(own);
    families.removeDuplicates();
    return families;
}

} // namespace

const Ink& ink()
{
    static const Ink inks;
    return inks;
}

QColor seriesColour(size_t index)
{
    static constexpr std::array<QRgb, 6> colours = {0xFF0072B2, 0xFFE69F00, 0xFF009E73,
                                                    0xFFCC79A7, 0xFF56B4E9, 0xFFD55E00};
    return QColor::fromRgb(colours[index % colours.size()]);
}

QColor tinted(const QColor& colour, qreal share)
{
    const auto part = [share](int channel) { return int(255 - (255 - channel) * share + 0.5); };
    return {part(colour.red()), part(colour.green()), part(colour.blue())};
}

QFont fontOf(qreal points, bool strong)
{
    static const QStringList families = reportFamilies();
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(int(pt(points)));
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

qreal lineHeight(const QFont& font)
{
    return QFontMetricsF(font).height();
}

qreal widthOf(const QString& text, const QFont& font)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

} // namespace parvis::report
