// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include "ui/widgets/proxy_style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QToolTip>
#include <QWidget>
#include <array>
#include <cmath>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

QColor rgb(quint32 value)
{
    return QColor::fromRgb(value);
}

const Tokens kLight = {false,         rgb(0xF6F7F9), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xDDE1E7), rgb(0x1B1F24),
                       rgb(0x5A6472), rgb(0x2F5FDE), rgb(0xFFFFFF), rgb(0x1A7F37), rgb(0x9A6700), rgb(0xC62828),
                       rgb(0xEEF1F5), rgb(0xE6EDFD), rgb(0xFFF8DB), rgb(0xF1F3F6), rgb(0x00727F)};
const Tokens kDark = {true,          rgb(0x14171C), rgb(0x1C2027), rgb(0x232830), rgb(0x2E343D), rgb(0xE6E9EE),
                      rgb(0x9AA4B2), rgb(0x7DA2FF), rgb(0x0F1319), rgb(0x56D364), rgb(0xE3B341), rgb(0xFF7B72),
                      rgb(0x262C35), rgb(0x25304A), rgb(0x37321F), rgb(0x181B21), rgb(0x53BFCC)};

// Light and dark form of one hue; order alternates warm and cool so that neighbours differ.
constexpr std::array<std::pair<quint32, quint32>, 12> kAccountColours = {{
    {0x2F5FDE, 0x7DA2FF},
    {0xC2571A, 0xF0905A},
    {0x1A7F5A, 0x4CC79A},
    {0xB0307A, 0xEE82BE},
    {0x7A5AD9, 0xAF9BFF},
    {0x8A6D00, 0xDDBB45},
    {0x00788C, 0x4CC4D6},
    {0xB83A3A, 0xFF8F87},
    {0x4C7A1F, 0x9CCB63},
    {0x9A3FB5, 0xD98CF0},
    {0x3D6C8F, 0x86B8DB},
    {0x7A5543, 0xC9A08C},
}};

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

} // namespace

const Tokens& tokens(bool dark)
{
    return dark ? kDark : kLight;
}

const Tokens& tokens(const QPalette& palette)
{
    return tokens(palette.color(QPalette::Active, QPalette::Window).lightness() < 128);
}

const Tokens& tokens(const QWidget* widget)
{
    return tokens(widget->palette());
}

QPalette paletteOf(const Tokens& t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.ground);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.ground);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.muted);
    p.setColor(QPalette::Button, t.surface);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.danger);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::ToolTipBase, t.raised);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Light, t.raised);
    p.setColor(QPalette::Midlight, t.hover);
    p.setColor(QPalette::Mid, t.border);
    p.setColor(QPalette::Dark, t.border);
    p.setColor(QPalette::Shadow, t.dark ? QColor(0, 0, 0) : t.border);
    const QColor faint = mixed(t.muted, t.ground, 0.6);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, faint);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.border);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, t.muted);
    return p;
}

int px(const QFont& font, qreal design)
{
    return qRound(design * QFontInfo(font).pixelSize() / 13.0);
}

int px(const QWidget* widget, qreal design)
{
    return px(widget->font(), design);
}

QFont sized(const QFont& base, TextSize size, bool strong)
{
    constexpr std::array<double, 4> factors = {0.9, 1.0, 1.2, 1.6};
    const double factor = factors[static_cast<size_t>(size)];
    QFont font = base;
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(base.pixelSize() * factor));
    if (strong)
        font.setWeight(QFont::DemiBold);
    return font;
}

QFont withFallbacks(QFont system)
{
    QStringList families;
    const QString own = QFontInfo(system).family();
    const bool dejaVu = own.startsWith("DejaVu"_L1);
    if (!dejaVu && !own.isEmpty())
        families << own;
    families << u"Noto Sans"_s << u"Noto Sans Arabic"_s << u"Noto Sans CJK JP"_s << u"Noto Color Emoji"_s;
    if (dejaVu)
        families << own;
    families.removeDuplicates();
    system.setFamilies(families);
    return system;
}

QColor accountColour(int index, bool dark)
{
    const auto& pair = kAccountColours[static_cast<size_t>(std::abs(index)) % kAccountColours.size()];
    return rgb(dark ? pair.second : pair.first);
}

int accountColourCount()
{
    return static_cast<int>(kAccountColours.size());
}

double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor inkOn(const QColor& ground)
{
    // White where it reads (3 : 1, large bold letters), as the networks' own marks are drawn.
    return contrast(ground, Qt::white) >= 3 ? QColor(Qt::white) : kDark.onAccent;
}

QColor mixed(const QColor& over, const QColor& under, double share)
{
    const auto part = [share](float a, float b) { return static_cast<float>(a * share + b * (1 - share)); };
    return QColor::fromRgbF(part(over.redF(), under.redF()), part(over.greenF(), under.greenF()),
                            part(over.blueF(), under.blueF()));
}

QColor hitGround(const Tokens& tokens)
{
    return mixed(tokens.warn, tokens.surface, tokens.dark ? 0.38 : 0.28);
}

QString themeChoiceName(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return u"light"_s;
    case ThemeChoice::Dark:
        return u"dark"_s;
    case ThemeChoice::Auto:
        break;
    }
    return u"auto"_s;
}

ThemeChoice themeChoiceFromName(QStringView name)
{
    if (name == "light"_L1)
        return ThemeChoice::Light;
    return name == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::Auto;
}

void applyTheme(QApplication& app, ThemeChoice choice, bool systemDark)
{
    if (!qobject_cast<ProxyStyle*>(QApplication::style())) {
        QApplication::setFont(withFallbacks(QFontDatabase::systemFont(QFontDatabase::GeneralFont)));
        QApplication::setStyle(new ProxyStyle);
    }
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::Auto && systemDark);
    const QPalette palette = paletteOf(tokens(dark));
    QToolTip::setPalette(palette);
    QApplication::setPalette(palette);
    app.setProperty("parvisDark", dark);
}

} // namespace parvis::ui
